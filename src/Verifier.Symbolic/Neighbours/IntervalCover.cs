using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Neighbours;

/// <summary>A statement about all points of an interval, proved piece by piece: each piece is a ball that the statement is asked about.</summary>
public static class IntervalCover
{
    private const int MostPieces = 4096;

    /// <summary>Whether every piece of [lower, upper] passes; pieces are halved until they do, up to a bound. False says nothing.</summary>
    /// <param name="lower">The lower end.</param>
    /// <param name="upper">The upper end.</param>
    /// <param name="precision">The precision of the balls.</param>
    /// <param name="holds">Whether the statement is proved for all points of a ball.</param>
    public static bool Holds(Rational lower, Rational upper, int precision, Func<Ball, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        Stack<(Rational Lower, Rational Upper)> open = new([(lower, upper)]);
        for (int count = 0; open.Count > 0; count++)
        {
            (Rational from, Rational to) = open.Pop();
            if (holds(Ball.FromRational(from, precision).Union(Ball.FromRational(to, precision))))
            {
                continue;
            }

            if (count >= MostPieces)
            {
                return false;
            }

            Rational middle = (from + to) / 2;
            open.Push((from, middle));
            open.Push((middle, to));
        }

        return true;
    }
}
