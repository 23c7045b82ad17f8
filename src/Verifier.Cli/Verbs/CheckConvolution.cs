using System.CommandLine;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Claims.Convolution;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier check cnn</c>: every route for the convolutional network of an activation.</summary>
internal static class CheckConvolution
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<string> activation = ConvolutionOptions.Activation();
        CheckOutput output = new();
        Command command = new("cnn", "Compare every route for a convolutional network: kernel, loss, gradients, critical points, criterion.") { activation };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string text = parsed.GetRequiredValue(activation);
            return Run(text, output.Options(parsed), session, out InputProblem? problem) is CheckReport report
                ? output.Print(parsed, report, session)
                : session.Fail(problem!);
        });
        return command;
    }

    private static CheckReport? Run(string text, CheckOptions options, Session session, out InputProblem? problem)
    {
        using ProgressLine progress = session.Progress();
        progress.Report($"expanding {text}");
        return ActivationInput.Read(text, session, out problem) is HermiteSeries series
            ? ConvolutionCheck.Run(series, $"CNN, {text}", options, progress, session.Cancellation)
            : null;
    }
}
