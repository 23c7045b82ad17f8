namespace Verifier.Symbolic.Kernels;

/// <summary>A normal law of (x, y): means, covariances and the determinant, which is carried along so that nothing cancels.</summary>
/// <typeparam name="T">The scalars.</typeparam>
/// <param name="Means">The means of x and y; complex after a tilt by a wave.</param>
/// <param name="Variances">The variances of x and y.</param>
/// <param name="Covariance">The covariance.</param>
/// <param name="Determinant">The determinant of the covariance matrix.</param>
internal sealed record PairLaw<T>((T X, T Y) Means, (T X, T Y) Variances, T Covariance, T Determinant)
    where T : IKernelScalar<T>
{
    /// <summary>The mean of the coordinate.</summary>
    public T Mean(int axis) => axis == 0 ? Means.X : Means.Y;

    /// <summary>The covariance of two coordinates.</summary>
    public T Spread(int first, int second) => first != second ? Covariance : first == 0 ? Variances.X : Variances.Y;

    /// <summary>The mean of the linear form of an event.</summary>
    public T Level(PairEvent<T> happening) => (happening.Slope * Mean(happening.Axis)) + happening.Offset;

    /// <summary>The variance of the linear form of an event.</summary>
    public T Variance(PairEvent<T> happening) =>
        (happening.Slope * happening.Slope * Spread(happening.Axis, happening.Axis)) + happening.Noise;

    /// <summary>The law of (x, y) given that the linear form L of the event is 0.</summary>
    /// <remarks>
    /// With C the covariance, e the axis, s the slope, δ the noise and v = s²C_ee + δ: C′_ee = δC_ee/v, C′_eo = δC_eo/v,
    /// C′_oo = (δC_oo + s² det C)/v, det C′ = δ det C/v, and the means move by −s C_e· E[L]/v.
    /// </remarks>
    public PairLaw<T> Given(PairEvent<T> happening)
    {
        int axis = happening.Axis;
        int other = 1 - axis;
        T variance = Variance(happening);
        T share = happening.Noise / variance;
        T shift = happening.Slope * Level(happening) / variance;
        T own = Spread(axis, axis) * share;
        T rest = (Spread(other, other) * share) + (happening.Slope * happening.Slope * Determinant / variance);
        return new PairLaw<T>(
            (Means.X - (Spread(0, axis) * shift), Means.Y - (Spread(1, axis) * shift)),
            axis == 0 ? (own, rest) : (rest, own),
            Covariance * share,
            Determinant * share);
    }

    /// <summary>The covariance of the linear forms of two events.</summary>
    public T Covary(PairEvent<T> first, PairEvent<T> second) => first.Slope * second.Slope * Spread(first.Axis, second.Axis);

    /// <summary>v v′ − c² for the variances and the covariance of the linear forms of two events, as a sum of non-negative terms.</summary>
    public T Gap(PairEvent<T> first, PairEvent<T> second)
    {
        T one = first.Slope * first.Slope * Spread(first.Axis, first.Axis);
        T two = second.Slope * second.Slope * Spread(second.Axis, second.Axis);
        T noise = (one * second.Noise) + (two * first.Noise) + (first.Noise * second.Noise);
        return first.Axis == second.Axis ? noise : noise + (first.Slope * first.Slope * second.Slope * second.Slope * Determinant);
    }
}
