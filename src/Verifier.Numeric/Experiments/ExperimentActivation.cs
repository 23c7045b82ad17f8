using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Experiments;

/// <summary>What an experiment needs to know of an activation.</summary>
/// <param name="Name">Its name or text.</param>
/// <param name="Functions">σ and σ', evaluated in doubles.</param>
/// <param name="Coefficients">σ̂_0, …, σ̂_4 or more, orthonormal; an entry that is proved to be zero must be exactly 0.</param>
public sealed record ExperimentActivation(string Name, DifferentiableActivation Functions, double[] Coefficients)
{
    /// <summary>σ̂_k, 0 when it was not given.</summary>
    public double Coefficient(int degree) => degree < Coefficients.Length ? Coefficients[degree] : 0;
}
