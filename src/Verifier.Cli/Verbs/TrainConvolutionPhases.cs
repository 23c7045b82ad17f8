using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Convolution;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier train cnn-phases</c>: the rates of the phases of Algorithm 1, by theory and as measured.</summary>
internal static class TrainConvolutionPhases
{
    private static readonly int[] PatchSizes = [10, 100, 1000, 10_000];

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<string> activation = ConvolutionOptions.Activation();
        Option<long> patches = NumberOption.Whole("--patches", "The number k of patches.", 20, 2, 10_000);
        Option<double> norm = NumberOption.Positive("--norm", "‖a*‖.", 1, 100);
        Option<bool> json = Arguments.Json();
        Command command = new("cnn-phases", "The phases of descent on a convolutional network: rates by theory and as measured, and how Phase I grows with p.")
        {
            activation, patches, norm, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(activation), (int)parsed.GetValue(patches), parsed.GetValue(norm), parsed.GetValue(json), session));
        return command;
    }

    private static int Run(string activation, int patches, double norm, bool json, Session session)
    {
        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        PatchKernel kernel = PatchKernels.Of(series, cancellation: session.Cancellation);
        PhaseStudy study = new(kernel, patches, norm);
        if (!(study.EscapeRate > 1e-3))
        {
            return session.Fail(new InputProblem($"'{activation}' has σ̂_1 = 0 or nearly so: from φ = π/2 there is no exponential escape to measure."));
        }

        PhaseSummary summary = new(
            activation, patches, norm, kernel.Dropped, study.EscapeRate, study.Rates(), [.. PatchSizes.Select(p => (p, study.EscapeTime(p)))]);
        session.Print(json ? ConvolutionJson.Phases(summary) : PhaseText.Write(session.Page(), summary).ToString());
        return ExitCode.Success;
    }
}
