using System.CommandLine;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Json;
using Verifier.Reports.Markdown;
using Verifier.Reports.Text;

namespace Verifier.Cli.Verbs;

/// <summary>The options that every check shares, and the printing of its report.</summary>
internal sealed class CheckOutput
{
    private readonly Option<long> seed = NumberOption.Whole("--seed", "The seed of every random draw.", 1, 0, long.MaxValue);
    private readonly Option<double> effort = NumberOption.Positive("--effort", "Scales the sample sizes.", 1, CheckOptions.HighestEffort);
    private readonly Option<bool> json = Arguments.Json();
    private readonly Option<bool> markdown = new("--markdown") { Description = "Print Markdown." };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(seed);
        command.Options.Add(effort);
        command.Options.Add(json);
        command.Options.Add(markdown);
    }

    /// <summary>Seed and effort.</summary>
    public CheckOptions Options(ParseResult parsed) => new((ulong)parsed.GetValue(seed), parsed.GetValue(effort));

    /// <summary>Prints a report; the exit code is that of the report.</summary>
    public int Print(ParseResult parsed, CheckReport report, Session session)
    {
        session.Print(parsed.GetValue(json) ? CheckJson.Write(report)
            : parsed.GetValue(markdown) ? CheckMarkdown.Write(report)
            : CheckText.Write(session.Page(), report).ToString());
        return report.ExitCode;
    }
}
