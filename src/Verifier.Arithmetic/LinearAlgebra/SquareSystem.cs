using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>n equations in n unknowns with the derivatives: for a box of balls, enclosures of all values and all Jacobians over the box.</summary>
/// <param name="point">The box.</param>
public delegate (Ball[] Values, BallMatrix Jacobian) SquareSystem(Ball[] point);
