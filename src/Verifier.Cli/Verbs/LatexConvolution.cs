using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Convolution;
using Verifier.Reports.Latex;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier latex cnn</c>: the derivation for a convolutional network.</summary>
internal static class LatexConvolution
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<string> activation = ConvolutionOptions.Activation();
        LatexOutput output = new();
        Command command = new("cnn", "The derivation for a convolutional network: kernel, loss, gradients, critical points, criterion.") { activation };
        output.AddTo(command);
        command.SetAction(parsed => output.Write(parsed, session, () => Derive(parsed.GetRequiredValue(activation), session)));
        return command;
    }

    private static (Derivation? Derivation, InputProblem? Problem) Derive(string text, Session session)
    {
        using ProgressLine progress = session.Progress();
        progress.Report($"expanding {text}");
        return ActivationInput.Read(text, session, out InputProblem? problem) is HermiteSeries series
            ? (ConvolutionDerivation.Of(text, series, progress, session.Cancellation), null)
            : (null, problem);
    }
}
