using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Hermite;
using Verifier.Reports.Json;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Parametric;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier hermite</c>: the Hermite series of an activation.</summary>
internal static class HermiteVerb
{
    private const int DefaultOrder = 12;
    private const int HighestOrder = 500;
    private const int DefaultDigits = 15;
    private const int MostDigits = 1000;
    private const int MostShown = 8;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        Option<long> order = NumberOption.Whole("--order", "The highest coefficient.", DefaultOrder, 0, HighestOrder);
        Option<long> digits = NumberOption.Whole("--digits", "Decimal digits that are certain.", DefaultDigits, 1, MostDigits);
        Option<bool> json = Arguments.Json();
        Command command = new("hermite", "Hermite coefficients: closed form, formula for general k, certified digits, second moment, tail, parity.")
        {
            activation, order, digits, json,
        };
        ParameterOptions parameters = new();
        foreach (Option option in parameters.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            string text = parsed.GetRequiredValue(activation);
            if (parameters.Read(text, parsed, session, out InputProblem? problem) is not { } read)
            {
                return session.Fail(problem!);
            }

            if (!read.Parameters.IsEmpty)
            {
                return Print(read, (int)parsed.GetValue(order), parsed.GetValue(json), session);
            }

            if (ActivationInput.Expand(text, read.Activation, session, out problem) is not HermiteSeries series)
            {
                string? violated = read.ViolatedCondition(session.Cancellation);
                return session.Fail(violated is null ? problem! : problem! with { Hints = [violated] });
            }

            HermiteTable table = Compute(series, (int)parsed.GetValue(order), (int)parsed.GetValue(digits), session);
            session.Print(parsed.GetValue(json) ? HermiteJson.Write(table) : HermiteText.Write(session.Page(), table).ToString());
            return Finish(table, session);
        });
        return command;
    }

    /// <summary>Says which values are less certain than asked for.</summary>
    private static int Finish(HermiteTable table, Session session)
    {
        if (table.Unmet.Count == 0)
        {
            return ExitCode.Success;
        }

        string shown = string.Join(", ", table.Unmet.Take(MostShown)) + (table.Unmet.Count > MostShown ? ", …" : string.Empty);
        session.Say(string.Create(CultureInfo.InvariantCulture, $"verifier: the work budget ended before {table.Digits} digits were certain for {shown}."));
        return ExitCode.Undecided;
    }

    private static int Print(ParametricActivation read, int order, bool json, Session session)
    {
        using ProgressLine progress = session.Progress();
        progress.Report("cases of the parameters");
        ParametricSeries series = ParametricAnalysis.Analyse(read.Activation, read.Assumptions, order, session.Cancellation);
        ParametricTable table = new(series, order, read.Parameters);
        session.Print(json ? ParametricJson.Write(table) : ParametricText.Write(session.Page(), table).ToString());
        return ExitCode.Success;
    }

    private static HermiteTable Compute(HermiteSeries series, int order, int digits, Session session)
    {
        using ProgressLine progress = session.Progress();
        return HermiteTable.Compute(series, order, digits, progress, session.Cancellation);
    }
}
