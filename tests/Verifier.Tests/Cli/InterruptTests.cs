using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Verifier.Cli;
using Verifier.Cli.Output;
using Xunit;

namespace Verifier.Tests.Cli;

/// <summary>Ctrl-C, in a process of its own; and how the command ends when the program itself fails.</summary>
public sealed class InterruptTests
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    // A second on an idle machine; this process shares the machine with the other tests.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [UnixTheory]
    [InlineData("hermite", "mish", "--digits", "1000", "--order", "200", "--progress")]
    [InlineData("hermite", "softsign", "--digits", "1000", "--order", "200", "--progress")]
    public void An_interrupt_stops_long_work_with_130(params string[] args)
    {
        using Process process = Start(args);
        Assert.NotNull(process.StandardError.ReadLine());
        Assert.False(process.HasExited);
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(0, Kill(process.Id, Interrupt));
        string said = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(Long), "It did not stop.");
        Assert.True(watch.Elapsed < Soon, string.Create(CultureInfo.InvariantCulture, $"It stopped after {watch.Elapsed}."));
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        Assert.EndsWith("verifier: stopped.\n", said, StringComparison.Ordinal);
        Assert.Equal(string.Empty, process.StandardOutput.ReadToEnd());
    }

    [UnixTheory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public void A_stopped_training_keeps_its_state_and_goes_on_to_the_bits_of_one_that_was_not_stopped(int signal)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string checkpoint = Path.Combine(folder, "state.txt");
        string resumed = Path.Combine(folder, "resumed.csv");
        string whole = Path.Combine(folder, "whole.csv");
        string[] command = ["train", "g50-raw", "--dim", "9", "--batch", "20000", "--steps", "250", "--step-size", "0.0001", "--seeds", "2", "--mu", "2"];
        using (Process process = Start([.. command, "--checkpoint", checkpoint, "--progress"]))
        {
            Assert.StartsWith("seed 1, step 0", process.StandardError.ReadLine(), StringComparison.Ordinal);
            Assert.StartsWith("seed 1, step 10", process.StandardError.ReadLine(), StringComparison.Ordinal);
            Assert.Equal(0, Kill(process.Id, signal));
            Assert.Contains("--resume " + checkpoint, process.StandardError.ReadToEnd(), StringComparison.Ordinal);
            Assert.True(process.WaitForExit(Long), "It did not stop.");
            Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        }

        Assert.Contains("run 1 ", File.ReadAllText(checkpoint), StringComparison.Ordinal);
        CommandRun rest = CommandRun.Of([.. command, "--resume", checkpoint, "--csv", resumed]);
        CommandRun all = CommandRun.Of([.. command, "--csv", whole]);
        Assert.Equal(all, rest);
        Assert.Equal(File.ReadAllText(whole), File.ReadAllText(resumed));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Work_that_does_not_listen_is_left_behind()
    {
        using CancellationTokenSource source = new();
        using StringWriter error = new() { NewLine = "\n" };
        using StubbornWriter output = new(source);
        Assert.Equal(ExitCode.Cancelled, VerifierCommand.Run(["list"], new ConsoleStreams(output, error), source.Token));
        output.Release();
        Assert.Equal("verifier: stopped.\n", error.ToString());
    }

    [Fact]
    public void A_failure_of_the_program_ends_with_4_and_asks_for_a_report()
    {
        using StringWriter error = new() { NewLine = "\n" };
        using FailingWriter output = new();
        Assert.Equal(ExitCode.InternalError, VerifierCommand.Run(["list"], new ConsoleStreams(output, error)));
        Assert.StartsWith("verifier: internal error: InvalidOperationException: no output", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("please report it", error.ToString(), StringComparison.Ordinal);
    }

    private static Process Start(string[] args)
    {
        ProcessStartInfo start = new("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(VerifierCommand).Assembly.Location);
        Array.ForEach(args, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private sealed class FailingWriter : StringWriter
    {
        public override void Write(string? value) => throw new InvalidOperationException("no output");
    }

    /// <summary>Cancels the run that writes to it, and keeps it waiting.</summary>
    private sealed class StubbornWriter(CancellationTokenSource source) : StringWriter
    {
        private readonly TaskCompletionSource released = new();

        public override void Write(string? value)
        {
            source.Cancel();
            released.Task.Wait();
        }

        public void Release() => released.SetResult();
    }

    /// <summary>A theory about signals, which Windows has not.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UnixTheoryAttribute : TheoryAttribute
    {
        private const ulong InterruptBit = 1UL << (Interrupt - 1);

        public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Signals are not sent on Windows."
            : IgnoresInterrupts() ? "Interrupts are ignored here, as in background jobs of a shell without job control."
            : null;

        // Processes inherit what is ignored.
        private static bool IgnoresInterrupts()
        {
            const string Status = "/proc/self/status", Field = "SigIgn:";
            string? ignored = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal)) : null;
            return ignored is not null && (ulong.Parse(ignored.AsSpan(Field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & InterruptBit) != 0;
        }
    }
}
