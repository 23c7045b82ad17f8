using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>An ellipse on which the integrand is certified analytic, its bounds there and the number of Gauss–Legendre nodes they ask for.</summary>
internal sealed record EllipseChoice(int Rung, Magnitude[] Bounds, int Nodes)
{
    /// <summary>The ellipse.</summary>
    internal BernsteinEllipse Ellipse => BernsteinEllipse.Ladder[Rung];

    /// <summary>
    /// Descends the ladder from <paramref name="start"/> to the first certified ellipse. If that is the start, climbs while fewer
    /// nodes suffice, or else descends while fewer suffice.
    /// Null if no ellipse is certified.
    /// </summary>
    internal static EllipseChoice? Search(int start, Func<int, EllipseChoice?> examine)
    {
        int rung = start;
        EllipseChoice? best = examine(rung);
        while (best is null && rung > 0)
        {
            best = examine(--rung);
        }

        if (best is null || rung < start)
        {
            return best;
        }

        EllipseChoice climbed = Improve(best, 1, examine);
        return climbed.Rung > start ? climbed : Improve(best, -1, examine);
    }

    private static EllipseChoice Improve(EllipseChoice best, int direction, Func<int, EllipseChoice?> examine)
    {
        for (int rung = best.Rung + direction; rung >= 0 && rung < BernsteinEllipse.Ladder.Count; rung += direction)
        {
            if (examine(rung) is not { } next || next.Nodes >= best.Nodes)
            {
                break;
            }

            best = next;
        }

        return best;
    }
}
