using System.CommandLine;
using Verifier.Arithmetic;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Text;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Readouts;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier readouts</c>: what researchers read off a series.</summary>
internal static class ReadoutsVerb
{
    private const int DefaultDigits = 15;
    private const int MostDigits = 200;
    private const double BitsPerDigit = 3.3219281;
    private const int GuardBits = 8;
    private static readonly Rational LargestVariance = 1_000_000;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        Option<long> digits = NumberOption.Whole("--digits", "Decimal digits that are certain.", DefaultDigits, 1, MostDigits);
        Option<Rational?> rho = RationalOption.Create("--rho", "The correlation of the noise stability; 1/2 by default.", -1, 1);
        Option<Rational?> weight = RationalOption.Create(
            "--weight-variance", "σ_w² of a wide random network: also give q* and χ_1.", new Rational(1, 1_000_000), LargestVariance);
        Option<Rational?> bias = RationalOption.Create(
            "--bias-variance", "σ_b² of that network, 0 by default; alone: the critical σ_w² for it.", 0, LargestVariance);
        Option<bool> json = Arguments.Json();
        Command command = new("readouts", "What is read off a series, each with its status: exponents, random-feature constants, noise stability, "
            + "edge of chaos.")
        {
            activation, digits, rho, weight, bias, json,
        };
        command.SetAction(parsed =>
        {
            if (ActivationInput.Read(parsed.GetRequiredValue(activation), session, out InputProblem? problem) is not HermiteSeries series)
            {
                return session.Fail(problem!);
            }

            int places = (int)parsed.GetValue(digits);
            ReadoutOptions options = new(
                (int)Math.Ceiling(places * BitsPerDigit) + GuardBits,
                parsed.GetValue(rho) ?? ReadoutOptions.DefaultCorrelation,
                parsed.GetValue(weight),
                parsed.GetValue(bias));
            IReadOnlyList<ReadoutGroup> groups = Compute(series, options, session);
            session.Print(parsed.GetValue(json)
                ? ReadoutsJson.Write(series, groups, places)
                : ReadoutsText.Write(session.Page(), series, groups, places).ToString());
            return ExitCode.Success;
        });
        return command;
    }

    private static IReadOnlyList<ReadoutGroup> Compute(HermiteSeries series, ReadoutOptions options, Session session)
    {
        using ProgressLine progress = session.Progress();
        return ActivationReadouts.Compute(series, options, progress, session.Cancellation);
    }
}
