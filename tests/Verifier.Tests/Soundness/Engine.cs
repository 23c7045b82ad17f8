using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Tests.Soundness;

/// <summary>Asks the engine within a time; every answer comes from the text of the formula.</summary>
/// <param name="question">The case.</param>
/// <param name="length">The processor time for one answer.</param>
internal sealed class Engine(SoundnessCase question, TimeSpan length)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Analyses the formula and reads one value off its series; null when the time was up.</summary>
    /// <exception cref="InvalidOperationException">The text is not accepted, or the engine did not stop when told to.</exception>
    public EngineAnswer? Ask(Func<Expression, CancellationToken, AnalysisResult> route, Func<HermiteSeries, CancellationToken, Ball> value)
    {
        // A second time, because a halt of the whole machine is counted as processor time too.
        TimeSpan taken = TimeSpan.Zero;
        for (int attempt = 0; attempt < 2; attempt++)
        {
            TimeSpan start = Patience.Elapsed;
            EngineAnswer? answer = AskInTime(route, value);
            taken = Patience.Elapsed - start;
            if (taken < length + Grace)
            {
                return answer;
            }
        }

        throw new InvalidOperationException($"It stopped only after {taken}, twice.");
    }

    private EngineAnswer? AskInTime(Func<Expression, CancellationToken, AnalysisResult> route, Func<HermiteSeries, CancellationToken, Ball> value)
    {
        using Patience time = new(length);
        try
        {
            ParseResult parsed = ExpressionParser.Parse(question.Formula.ToString());
            AnalysisResult result = route(parsed.Expression ?? throw new InvalidOperationException($"Not accepted: {parsed.Error}"), time.Token);
            return result.Series is { } series ? new EngineAnswer(series, value(series, time.Token), null) : new EngineAnswer(null, null, result.Refusal);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
