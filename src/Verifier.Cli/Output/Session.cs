using Verifier.Cli.Input;
using Verifier.Reports.Text;
using Verifier.Symbolic.Catalogue;

namespace Verifier.Cli.Output;

/// <summary>One run of the command: its streams and the wish to stop.</summary>
/// <param name="Streams">Where to write.</param>
/// <param name="Cancellation">Stops the work.</param>
internal sealed record Session(ConsoleStreams Streams, CancellationToken Cancellation)
{
    private const int ShownBefore = 50;
    private const int ShownAfter = 30;
    private bool showsProgress;
    private volatile bool isClosed;

    /// <summary>The person's own named activations.</summary>
    public PersonalCatalogue Catalogue { get; private set; } = PersonalCatalogue.Empty;

    /// <summary>Shows progress even where the error stream is no terminal.</summary>
    public void ShowProgress() => showsProgress = true;

    /// <summary>Lets every text of this run use the names of <paramref name="own"/>.</summary>
    public void Use(PersonalCatalogue own) => Catalogue = own;

    /// <summary>Writes a result.</summary>
    public void Print(string text)
    {
        if (!isClosed)
        {
            Streams.Output.Write(text);
        }
    }

    /// <summary>Writes a message for the person at the terminal.</summary>
    public void Say(string message)
    {
        if (!isClosed)
        {
            Streams.Error.WriteLine(message);
        }
    }

    /// <summary>Nothing is printed or said from now on: the run has been left behind.</summary>
    public void Close() => isClosed = true;

    /// <summary>A page as wide and as colourful as the output.</summary>
    public TextPage Page() => new(Streams.Width, Streams.ColoredOutput ? AnsiPaint.Paint : null);

    /// <summary>A line that shows what is being worked on.</summary>
    public ProgressLine Progress() => new(Streams, showsProgress);

    /// <summary>Explains <paramref name="problem"/> and gives the exit code for it.</summary>
    public int Fail(InputProblem problem)
    {
        Say($"verifier: {problem.Message}");
        if (problem.Text is not null && problem.Position is int position)
        {
            PointAt(problem.Text, position);
        }

        foreach (string hint in problem.Hints ?? [])
        {
            Say($"  {hint}");
        }

        return problem.ExitCode;
    }

    /// <summary>The stretch of a long text around the position, and a caret under it.</summary>
    private void PointAt(string text, int position)
    {
        int at = Math.Clamp(position, 0, text.Length);
        int start = Math.Max(0, at - ShownBefore);
        int end = Math.Min(text.Length, at + ShownAfter);
        string before = (start > 0 ? "…" : string.Empty) + Visible(text[start..at]);
        Say($"  {before}{Visible(text[at..end])}{(end < text.Length ? "…" : string.Empty)}");
        Say($"  {new string(' ', before.Length)}^");
    }

    private static string Visible(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
