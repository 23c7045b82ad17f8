using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Hermite;
using Verifier.Reports.Json;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier hermite</c>: the Hermite series of an activation.</summary>
internal static class HermiteVerb
{
    private const int DefaultOrder = 12;
    private const int HighestOrder = 500;
    private const int DefaultDigits = 15;
    private const int MostDigits = 1000;

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
        command.SetAction(parsed =>
        {
            if (ActivationInput.Read(parsed.GetRequiredValue(activation), session, out InputProblem? problem) is not HermiteSeries series)
            {
                return session.Fail(problem!);
            }

            HermiteTable table = Compute(series, (int)parsed.GetValue(order), (int)parsed.GetValue(digits), session);
            session.Print(parsed.GetValue(json) ? HermiteJson.Write(table) : HermiteText.Write(session.Page(), table).ToString());
            return ExitCode.Success;
        });
        return command;
    }

    private static HermiteTable Compute(HermiteSeries series, int order, int digits, Session session)
    {
        using ProgressLine progress = session.Progress();
        return HermiteTable.Compute(series, order, digits, progress, session.Cancellation);
    }
}
