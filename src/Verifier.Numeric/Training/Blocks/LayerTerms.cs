using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The terms of Σ_j a_j f(z_j) for a hinge polynomial f: a_j h and a_j p_k, multiplied once instead of for each sample.</summary>
internal sealed unsafe class LayerTerms<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly AlignedArray<TNumber> hinges;
    private readonly AlignedArray<TNumber> powers;

    public LayerTerms(HingePolynomial function, int units)
    {
        Function = function;
        Units = units;
        hinges = new AlignedArray<TNumber>(units);
        powers = new AlignedArray<TNumber>(units * function.Padded.Length);
    }

    /// <summary>f.</summary>
    public HingePolynomial Function { get; }

    /// <summary>How many j.</summary>
    public int Units { get; }

    /// <summary>The greatest k.</summary>
    public int Degree => Function.Padded.Length - 1;

    /// <summary>a_j h.</summary>
    public TNumber* Hinges => hinges.Pointer;

    /// <summary>a_j p_k for all k of the first j, of the second, ….</summary>
    public TNumber* Powers => powers.Pointer;

    /// <summary>Σ_j a_j p_0.</summary>
    public TNumber Constant { get; private set; }

    /// <summary>Sets a.</summary>
    public void SetWeights(ReadOnlySpan<double> weights)
    {
        double constant = 0;
        for (int j = 0; j < Units; j++)
        {
            Hinges[j] = TNumber.CreateTruncating(weights[j] * Function.Hinge);
            constant += weights[j] * Function.Padded[0];
            for (int k = 0; k <= Degree; k++)
            {
                Powers[(j * (Degree + 1)) + k] = TNumber.CreateTruncating(weights[j] * Function.Padded[k]);
            }
        }

        Constant = TNumber.CreateTruncating(constant);
    }
}
