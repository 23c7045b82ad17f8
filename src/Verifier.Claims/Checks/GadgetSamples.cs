using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Exact;
using Verifier.Claims.Samples;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The identity of a gadget against a sample mean of y φ.</summary>
internal static class GadgetSamples
{
    private const int Dimension = 3;
    private const int Draws = 100_000;

    /// <summary>The line.</summary>
    public static CheckLine Line(CheckContext context, string name, Gadget gadget, ulong index)
    {
        RandomSequence random = context.Random(90 + index);
        RationalNetwork teacher = new(
            RationalRows.NonNegativeVector(Dimension, random.Split(1)), RationalRows.Orthogonal(Dimension, random.Split(2)));
        Rational[] v = RationalRows.Free(1, Dimension, random.Split(3))[0];
        Rational[] w = RationalRows.Free(1, Dimension, random.Split(4))[0];
        Rational expected = Rational.Zero;
        for (int unit = 0; unit < Dimension; unit++)
        {
            expected += teacher.Weights[unit] * Value(gadget.Target, RationalRows.Dot(teacher.Rows[unit], v), RationalRows.Dot(teacher.Rows[unit], w));
        }

        SampleComparison comparison = context.NewSampleComparison();
        Estimate estimate = Estimate(context, gadget, teacher, v, w, index);
        comparison.Compare("a random orthogonal B* and random v, w", Ball.FromRational(expected, CheckContext.Bits), estimate);
        return new CheckLine(GadgetSection.Title, $"{name}: the mean of y φ(v, w, x) for v, w of any norm", comparison.Verdict, ["identity", "sample"]);
    }

    private static Estimate Estimate(CheckContext context, Gadget gadget, RationalNetwork teacher, Rational[] v, Rational[] w, ulong index)
    {
        TwoLayerNetwork network = teacher.ToDoubles();
        RowMatrix pair = RationalRows.ToDoubles([v, w]);
        InputPolynomial function = InputPolynomial.Of(gadget, RationalRows.Dot(v, v), RationalRows.Dot(w, w), RationalRows.Dot(v, w));
        return context.Estimates(100 + index, Dimension, 1, Draws, (inputs, values) =>
        {
            double[] y = NetworkValues.Of(network, context.Function, inputs);
            RowMatrix slopes = MatrixProduct.MultiplyByTranspose(inputs, pair);
            for (int row = 0; row < inputs.Rows; row++)
            {
                values[row, 0] = y[row] * function.At(slopes[row, 0], slopes[row, 1]);
            }
        })[0];
    }

    /// <summary>q(p, q) for a target with rational coefficients.</summary>
    private static Rational Value(MultivariatePolynomial target, Rational p, Rational q)
    {
        Rational sum = Rational.Zero;
        foreach (MultivariateTerm term in target.Terms)
        {
            Rational coefficient = term.Coefficient.AsRational()
                ?? throw new ArgumentException("The sampled gadgets have rational targets.", nameof(target));
            sum += coefficient * p.Pow(term.Product.ExponentOf(GadgetVariables.P)) * q.Pow(term.Product.ExponentOf(GadgetVariables.Q));
        }

        return sum;
    }
}
