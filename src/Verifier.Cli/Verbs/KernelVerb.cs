using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Kernels;
using Verifier.Reports.Latex;
using Verifier.Reports.Text;
using Verifier.Symbolic.Kernels;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier kernel</c>: the dual kernel of an activation.</summary>
internal static class KernelVerb
{
    private const int DefaultDigits = 15;
    private const int MostDigits = 1000;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        KernelOptions options = new();
        Option<long> digits = NumberOption.Whole("--digits", "Decimal digits that are certain.", DefaultDigits, 1, MostDigits);
        Option<bool> derivative = new("--derivative") { Description = "Also give κ', the kernel of the derivative." };
        Option<bool> latex = new("--latex") { Description = "Print the formulas in LaTeX and nothing else." };
        Option<bool> json = Arguments.Json();
        Command command = new("kernel", "The dual kernel κ(ρ) = E[σ(x) σ(y)] of an activation: closed form, certified digits, derivative.")
        {
            activation, digits, derivative, latex, json,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            InputProblem? problem = null;
            if (options.Read(parsed, out problem) is not { } place
                || KernelInput.Read(parsed.GetRequiredValue(activation), place.Inputs, session, out problem) is not DualKernel kernel)
            {
                return session.Fail(problem!);
            }

            KernelTable table = Compute(kernel, place, parsed.GetValue(derivative), (int)parsed.GetValue(digits), session);
            session.Print(parsed.GetValue(json) ? KernelJson.Write(table)
                : parsed.GetValue(latex) ? KernelLatex.Formulas(table)
                : KernelText.Write(session.Page(), table).ToString());
            return Finish(table, session);
        });
        return command;
    }

    /// <summary>Says which values are less certain than asked for.</summary>
    private static int Finish(KernelTable table, Session session)
    {
        if (table.Unmet.Count == 0)
        {
            return ExitCode.Success;
        }

        session.Say(string.Create(
            CultureInfo.InvariantCulture, $"verifier: {table.Digits} digits are not certain for {string.Join(", ", table.Unmet)}: infinite, or out of reach."));
        return ExitCode.Undecided;
    }

    private static KernelTable Compute(DualKernel kernel, KernelPlace place, bool derivative, int digits, Session session)
    {
        using ProgressLine progress = session.Progress();
        return KernelTable.Compute(kernel, place.Correlation, derivative, digits, progress, session.Cancellation);
    }
}
