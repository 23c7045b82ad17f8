using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.FiniteSamples;

/// <summary>What makes an approximate stationary point of G close to a minimum, for B* with orthonormal rows; doubles, no part of a proof.</summary>
/// <remarks>
/// Two statements. (1) Ge, Lee, Ma 2017, Theorem 2.3: λ_min(∇²G) ≥ −τ_0 and ‖∇G‖ ≤ ε give |E|_∞ ≤ 3ε/(μβ_min), for ε and τ_0 below small constants
/// that the paper does not state; here c = 0.01. (2) Within the radius λ_min/L of a minimum, λ_min the least curvature there and L a Lipschitz
/// constant of the Hessian, ‖B − B_min‖ ≤ 2‖∇G‖/λ_min: the mean Hessian on the segment is at least λ_min/2. From
/// |D³G[E,E,E]| ≤ 24(C a*_max(1 + q) max_i‖t_i‖ + λ max_j‖b_j‖)‖E‖³, q = 1 + μ/12, the L for the ball of this radius ≤ x_max is
/// 48(C a*_max(1 + q) + λ)x_max.
/// </remarks>
public sealed class StationarityBounds
{
    /// <summary>The c of the theorem.</summary>
    public const double SmallConstant = 0.01;

    private readonly double leastPull;

    /// <summary>The bounds for an objective.</summary>
    public StationarityBounds(ObjectiveG objective)
    {
        double greatest = objective.Teacher.Weights.Max();
        double least = objective.Teacher.Weights.Min();
        double pull = objective.PairConstant / 12;
        OrthogonalMinimum minimum = new(objective);
        leastPull = objective.Mu * pull * least;
        SecondOrder = SmallConstant * Math.Min(
            objective.Lambda,
            objective.Mu * Math.Min(pull * least * least / (greatest * objective.Teacher.Dimension), pull * least * least / greatest));
        FirstOrder = SmallConstant * Math.Min(objective.PairConstant * least, Math.Sqrt(SecondOrder * SecondOrder * SecondOrder / leastPull));
        LeastCurvature = minimum.HessianSpectrum()[0];
        double lipschitz = 48 * ((objective.PairConstant * greatest * (2 + (objective.Mu / 12))) + objective.Lambda) * minimum.Lengths.Max();
        Radius = Math.Min(LeastCurvature / lipschitz, minimum.Lengths.Max());
    }

    /// <summary>τ_0 = c min{μβ_min/(κ d), μβ²_min/β_max, λ}.</summary>
    public double SecondOrder { get; }

    /// <summary>The greatest ε of the theorem, c min{α_min, √(τ_0³/(μβ_min))}.</summary>
    public double FirstOrder { get; }

    /// <summary>λ_min(∇²G) at the minima.</summary>
    public double LeastCurvature { get; }

    /// <summary>λ_min/L.</summary>
    public double Radius { get; }

    /// <summary>3ε/(μβ_min), for |E|_∞.</summary>
    public double EntryBound(double gradientNorm) => 3 * gradientNorm / leastPull;

    /// <summary>2ε/λ_min, for ‖B − B_min‖ within the radius.</summary>
    public double DistanceBound(double gradientNorm) => 2 * gradientNorm / LeastCurvature;
}
