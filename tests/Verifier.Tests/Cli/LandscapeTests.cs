using Verifier.Tests.House;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class LandscapeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "proofs", "landscape");

    [Theory]
    [InlineData("circles.txt")]
    [InlineData("rows-relu.txt")]
    [InlineData("rows-relu-3.txt")]
    public void The_kept_certificates_hold(string file)
    {
        CommandRun run = CommandRun.Of("landscape", "verify", Path.Combine(Folder, file));
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 proved", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circles.txt", "--circles")]
    [InlineData("rows-relu.txt")]
    [InlineData("rows-relu-3.txt", "--weights", "1, 3/2, 2")]
    public void The_kept_certificates_are_what_the_command_writes(string file, params string[] args)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Assert.Equal(0, CommandRun.Of(["landscape", "proof", .. args, "-o", path]).ExitCode);
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, file)), File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_changed_certificate_is_refused()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, File.ReadAllText(Path.Combine(Folder, "rows-relu.txt")).Replace("\nmu 1\n", "\nmu 2\n", StringComparison.Ordinal));
            CommandRun run = CommandRun.Of("landscape", "verify", path);
            Assert.Equal(3, run.ExitCode);
            Assert.Contains("digest", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("landscape-proof-circles.txt", 0, "proof", "--circles")]
    [InlineData("landscape-proof-circles.json", 0, "proof", "--circles", "--json")]
    [InlineData("landscape-slides.txt", 0, "slides")]
    [InlineData("landscape-minima.txt", 0, "minima")]
    [InlineData("landscape-minima-mu.json", 1, "minima", "--mu", "100", "--json")]
    [InlineData("landscape-proof-mu.txt", 1, "proof", "--circles", "--mu", "13", "--boxes", "300")]
    [InlineData("landscape-proof-teacher.txt", 1, "proof", "--teacher", "1, 0; 3/5, 4/5")]
    public void What_is_printed_stays_as_reviewed(string file, int exitCode, params string[] args)
    {
        CommandRun run = CommandRun.Of(["landscape", .. args]);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(exitCode, run.ExitCode);
        Snapshot.Matches(file, run.Output);
    }

    [Theory]
    [InlineData("error-landscape-teacher.txt", "proof", "--teacher", "1, 0; 1, 1")]
    [InlineData("error-landscape-teacher-row.txt", "proof", "--teacher", "1, 0; 1")]
    [InlineData("error-landscape-teacher-short.txt", "proof", "--teacher", "1, 0")]
    [InlineData("error-landscape-weights-zero.txt", "proof", "--weights", "1, 0")]
    [InlineData("error-landscape-weights-negative.txt", "minima", "--weights", "1, -1/2, 2")]
    [InlineData("error-landscape-weights-many.txt", "proof", "--weights", "1, 2, 3, 4, 5")]
    [InlineData("error-landscape-weights-word.txt", "minima", "--weights", "1, x")]
    [InlineData("error-landscape-rows.txt", "proof", "--teacher", "1, 0; a, 1")]
    [InlineData("error-landscape-tanh.txt", "proof", "--activation", "tanh")]
    [InlineData("error-landscape-circles.txt", "proof", "--circles", "--weights", "1, 1, 1")]
    [InlineData("error-landscape-stationary.txt", "stationary", "--weights", "1,1,1,1,1")]
    [InlineData("error-landscape-file.txt", "verify", "no-such-file.txt")]
    public void Error_messages_stay_as_reviewed(string file, params string[] args)
    {
        CommandRun run = CommandRun.Of(["landscape", .. args]);
        Assert.Equal(string.Empty, run.Output);
        Assert.Equal(3, run.ExitCode);
        Snapshot.Matches(file, run.Error.Replace(Directory.GetCurrentDirectory() + "/", string.Empty, StringComparison.Ordinal));
    }
}
