using System.CommandLine;
using Verifier.Cli.Output;
using Verifier.Reports.Convolution;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier report cnn</c>: a folder with everything known about a convolutional network.</summary>
internal static class ReportConvolution
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<string> activation = ConvolutionOptions.Activation();
        ReportOutput output = new();
        Command command = new("cnn", "A convolutional network as a folder: an HTML page with its check and a descent, JSON, and the derivation in LaTeX.")
        {
            activation,
        };
        output.AddTo(command);
        command.SetAction(parsed => output.Write(parsed, parsed.GetRequiredValue(activation), session, ConvolutionReport.Of));
        return command;
    }
}
