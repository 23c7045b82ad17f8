using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Latex;

namespace Verifier.Cli.Verbs;

/// <summary>The options of every verb that writes a derivation, and the writing of it.</summary>
internal sealed class LatexOutput
{
    private readonly Option<string> output = new("--output", "-o") { Description = "Write to this file instead of the screen.", HelpName = "file" };
    private readonly Option<bool> fragments = new("--fragments")
    {
        Description = "Only the sections, to \\input into a document with amsmath, amssymb and longtable.",
    };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(output);
        command.Options.Add(fragments);
    }

    /// <summary>Writes what <paramref name="derive"/> gives, after a look whether the file can be written.</summary>
    public int Write(ParseResult parsed, Session session, Func<(Derivation? Derivation, InputProblem? Problem)> derive)
    {
        string? file = parsed.GetValue(output);
        if (file is not null && WholeFile.Probe(file) is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        (Derivation? derivation, InputProblem? problem) = derive();
        if (derivation is null)
        {
            return session.Fail(problem!);
        }

        string text = parsed.GetValue(fragments) ? derivation.Fragments() : derivation.Document();
        if (file is null)
        {
            session.Print(text);
            return ExitCode.Success;
        }

        return WholeFile.Write(file, text) is InputProblem failed ? session.Fail(failed) : ExitCode.Success;
    }
}
