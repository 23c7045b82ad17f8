using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Constants;

/// <summary>Remembers the enclosure of one number at the greatest precision asked so far. Safe for use by several threads.</summary>
internal sealed class RememberedBall
{
    private volatile Evaluation? known;

    /// <summary>The remembered enclosure if it is sharp enough, rounded to slightly more than the precision; otherwise a new one.</summary>
    public Ball Get(int precision, Func<int, Ball> evaluate)
    {
        Evaluation? present = known;
        if (present is not null && present.Precision >= precision)
        {
            return present.Precision == precision ? present.Value : present.Value.WithPrecision(Math.Min(precision + 4, Ball.MaximumPrecision));
        }

        Ball value = evaluate(precision);
        known = new Evaluation(precision, value);
        return value;
    }

    private sealed record Evaluation(int Precision, Ball Value);
}
