using System.CommandLine;
using Verifier.Arithmetic;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Kernels;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier network-kernel</c>: NNGP and NTK of a wide network at two inputs.</summary>
internal static class NetworkKernelVerb
{
    private const int DefaultDepth = 3;
    private const int GreatestDepth = 100;
    private const int DefaultDigits = 10;
    private const int MostDigits = 100;
    private static readonly Rational Least = new(1, 1000);
    private static readonly Rational Greatest = 1000;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        Option<long> depth = NumberOption.Whole("--depth", "Hidden layers.", DefaultDepth, 0, GreatestDepth);
        Option<Rational?> weight = RationalOption.Create("--weight-variance", "σ_w², 1 by default.", Least, Greatest);
        Option<Rational?> bias = RationalOption.Create("--bias-variance", "σ_b², 0 by default.", 0, Greatest);
        Option<Rational?> first = RationalOption.Create("--norm", "|x|/√d of the first input, 1 by default.", Least, Greatest);
        Option<Rational?> second = RationalOption.Create("--other-norm", "|x'|/√d of the second input, 1 by default.", Least, Greatest);
        Option<Rational?> rho = RationalOption.Create("--rho", "The cosine of the angle between the inputs, 1/2 by default.", -1, 1);
        Option<bool> tangents = new("--ntk") { Description = "Also the neural tangent kernel." };
        Option<long> digits = NumberOption.Whole("--digits", "Decimal places that are certain.", DefaultDigits, 1, MostDigits);
        Option<bool> json = Arguments.Json();
        Command command = new("network-kernel", "Covariance of the outputs (NNGP) and tangent kernel (NTK) of a wide random network at two inputs, "
            + "layer by layer, enclosed.")
        {
            activation, depth, weight, bias, first, second, rho, tangents, digits, json,
        };
        command.SetAction(parsed =>
        {
            if (ActivationInput.Read(parsed.GetRequiredValue(activation), session, out InputProblem? problem) is not HermiteSeries series)
            {
                return session.Fail(problem!);
            }

            NetworkKernelTable request = new(
                series.Activation,
                parsed.GetValue(weight) ?? Rational.One,
                parsed.GetValue(bias) ?? Rational.Zero,
                parsed.GetValue(first) ?? Rational.One,
                parsed.GetValue(second) ?? Rational.One,
                parsed.GetValue(rho) ?? new Rational(1, 2));
            NetworkKernelTable table = Compute(request, (int)parsed.GetValue(depth), (int)parsed.GetValue(digits), parsed.GetValue(tangents), session);
            session.Print(parsed.GetValue(json)
                ? NetworkKernelJson.Write(table)
                : NetworkKernelText.Write(session.Page(), table).ToString());
            return table.Layers[^1].Outputs.Covariance.IsFinite ? ExitCode.Success : ExitCode.Undecided;
        });
        return command;
    }

    private static NetworkKernelTable Compute(NetworkKernelTable request, int depth, int digits, bool tangents, Session session)
    {
        using ProgressLine progress = session.Progress();
        progress.Report("layers of the network");
        return request.Compute(depth, digits, tangents, session.Cancellation);
    }
}
