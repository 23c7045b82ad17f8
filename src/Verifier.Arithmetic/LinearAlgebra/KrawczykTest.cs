using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>Existence and uniqueness of a zero in a box (Krawczyk 1969; Moore 1977).</summary>
/// <remarks>
/// With Y ≈ J(x₀)^{−1}, K(X) = x₀ − Y f(x₀) + (I − Y J(X))(X − x₀). If K(X) lies in the interior of X, then X holds exactly one zero of f, and
/// that zero lies in K(X).
/// </remarks>
public static class KrawczykTest
{
    private const int MostSteps = 60;

    /// <summary>Steps of 2^(24 − precision) are rounding; Krawczyk's test judges what they have reached.</summary>
    private const int RoundingBits = 24;

    /// <summary>K(X) when it proves a unique zero in the box X = center ± radius, otherwise null.</summary>
    /// <param name="system">f and its Jacobian.</param>
    /// <param name="center">x₀: exact balls; a radius is ignored.</param>
    /// <param name="radius">Half the side of the box.</param>
    public static Ball[]? Prove(SquareSystem system, Ball[] center, Magnitude radius)
    {
        ArgumentNullException.ThrowIfNull(system);
        Ball[] exact = [.. center.Select(x => x.Center())];
        Ball[] box = [.. exact.Select(x => x.WithRadiusAdded(radius))];
        (Ball[] values, BallMatrix jacobian) = system(exact);
        if (LinearInverse.Of(jacobian.Centers())?.Centers() is not { } inverse)
        {
            return null;
        }

        Ball[] step = inverse * values;
        Ball[] spread = (BallMatrix.Identity(exact.Length) - (inverse * system(box).Jacobian)) * [.. box.Select((x, i) => x - exact[i])];
        Ball[] image = [.. exact.Select((x, i) => x - step[i] + spread[i])];
        return image.Zip(exact).All(pair => IsInside(pair.First, pair.Second, radius)) ? image : null;
    }

    /// <summary>Newton's iteration on midpoints: a centre for <see cref="Prove"/>, proving nothing; null when it does not settle.</summary>
    /// <param name="system">f and its Jacobian.</param>
    /// <param name="start">The start.</param>
    /// <param name="precision">The working precision in bits.</param>
    /// <param name="cancellation">Stops the iteration.</param>
    public static Ball[]? Approach(SquareSystem system, IEnumerable<Ball> start, int precision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        Ball[] point = [.. start.Select(x => x.WithPrecision(precision).Center())];
        Magnitude goal = Magnitude.PowerOfTwo(RoundingBits - precision);
        for (int count = 0; count < MostSteps; count++)
        {
            cancellation.ThrowIfCancellationRequested();
            (Ball[] values, BallMatrix jacobian) = system(point);
            if (LinearInverse.Of(jacobian.Centers()) is not { } inverse)
            {
                return null;
            }

            Ball[] step = inverse.Centers() * [.. values.Select(value => value.Center())];
            point = [.. point.Select((x, i) => (x - step[i]).Center())];
            if (!step.All(x => x.IsFinite) || step.All(x => x.MagnitudeUpperBound <= goal))
            {
                return step.All(x => x.IsFinite) ? point : null;
            }
        }

        return null;
    }

    private static bool IsInside(Ball image, Ball center, Magnitude radius) => image.IsFinite && (image - center).MagnitudeUpperBound < radius;
}
