using System.CommandLine;
using Verifier.Claims.Landscape;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Symbolic.Landscape;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier landscape proof</c>: that G has the predicted local minima only, with a certificate.</summary>
internal static class LandscapeProofVerb
{
    private const int MostBoxes = 2_000_000;
    private const int DefaultBoxes = 20_000;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        LandscapeOptions options = new(LandscapeStatement.GreatestDimension);
        Option<bool> circles = new("--circles") { Description = "Rows of norm one in the plane, instead of rows of any norm with the term in λ." };
        Option<long> boxes = NumberOption.Whole("--boxes", "How many boxes to look at, at most.", DefaultBoxes, 1, MostBoxes);
        Option<string> file = new("--output", "-o") { Description = "Write the certificate to this file.", HelpName = "file" };
        Option<bool> json = Arguments.Json();
        Command command = new("proof", "Prove by branch and bound, and by cases, that G has the predicted local minima only.") { circles, boxes, file, json };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            LandscapeSpace space = parsed.GetValue(circles) ? LandscapeSpace.Circles : LandscapeSpace.Rows;
            if (options.Read(parsed, session, out InputProblem? problem) is not { } setting || Refuse(setting, space, parsed.GetValue(file), out problem))
            {
                return session.Fail(problem!);
            }

            LandscapeProof proof = Run(setting, space, (int)parsed.GetValue(boxes), session);
            return Write(proof, parsed.GetValue(file)) is { } unwritten
                ? session.Fail(unwritten)
                : LandscapeVerb.Print(proof.Report, parsed.GetValue(json), session);
        });
        return command;
    }

    private static bool Refuse(LandscapeSetting setting, LandscapeSpace space, string? file, out InputProblem? problem)
    {
        problem = space == LandscapeSpace.Circles && setting.Dimension != 2 ? InputProblem.WithHint(
                FormattableString.Invariant($"--circles needs two numbers in --weights, not {setting.Dimension}."), "Accepted: --circles --weights \"1, 3/2\"")
            : file is null ? null
            : WholeFile.Probe(file);
        return problem is not null;
    }

    private static LandscapeProof Run(LandscapeSetting setting, LandscapeSpace space, int boxes, Session session)
    {
        using ProgressLine progress = session.Progress();
        return LandscapeProofCheck.Run(setting, space, boxes, progress, session.Cancellation);
    }

    private static InputProblem? Write(LandscapeProof proof, string? file) =>
        file is null || proof.Certificate is null ? null : WholeFile.Write(file, CertificateText.Write(proof.Certificate));
}
