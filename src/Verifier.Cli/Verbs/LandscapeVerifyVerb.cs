using System.CommandLine;
using Verifier.Claims.Landscape;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Symbolic.Landscape;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier landscape verify</c>: checks a certificate.</summary>
internal static class LandscapeVerifyVerb
{
    private const long LargestFile = 1L << 28;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> file = new("file") { Description = "A certificate that 'landscape proof -o' wrote." };
        Option<bool> json = Arguments.Json();
        Command command = new("verify", "Check a certificate without rounding, box by box, from its statement alone.") { file, json };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            if (Load(path, out InputProblem? problem) is not string text)
            {
                return session.Fail(problem!);
            }

            (LandscapeCertificate? certificate, string? reason) = CertificateReader.Read(text, session.Cancellation);
            return certificate is null
                ? session.Fail(new InputProblem($"'{path}' is not a certificate. {reason}"))
                : LandscapeVerb.Print(Check(certificate, session), parsed.GetValue(json), session);
        });
        return command;
    }

    private static Claims.CheckReport Check(LandscapeCertificate certificate, Session session) =>
        CertificateReport.Of(certificate, CertificateChecker.Check(certificate, session.Cancellation));

    private static string? Load(string path, out InputProblem? problem)
    {
        try
        {
            problem = new FileInfo(path).Length > LargestFile ? new InputProblem($"'{path}' is larger than a certificate may be.") : null;
            return problem is null ? File.ReadAllText(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = new InputProblem($"Cannot read '{path}': {failure.Message}");
            return null;
        }
    }
}
