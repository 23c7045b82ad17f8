using Verifier.Arithmetic;
using Verifier.Claims.Exact;
using Verifier.Claims.Samples;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The population form of G against the sample form (2.7), written out term by term.</summary>
internal static class ObjectiveSamples
{
    private const int Dimension = 3;
    private const int StudentWidth = 3;
    private const int Draws = 100_000;

    /// <summary>The line.</summary>
    public static CheckLine Line(CheckContext context, ObjectiveFormula formula)
    {
        (RationalNetwork teacher, _) = ExpansionSection.Networks(context, 123, Dimension, 2);
        Rational[][] rows = RationalRows.Free(StudentWidth, Dimension, context.Random(124));
        SampleComparison comparison = context.NewSampleComparison();
        comparison.Compare("a random orthogonal B* and random B", Population(formula, teacher, rows).Value, Estimate(context, formula, teacher, rows));
        return new CheckLine(
            ObjectiveSection.Title,
            "G(B) = √6|σ̂_4| Σ a*_i Σ_{j≠k} ⟨b*_i,b_j⟩²⟨b*_i,b_k⟩² − μ|σ̂_4|/(2√6) Σ a*_i ⟨b*_i,b_j⟩⁴ + λ Σ (‖b_j‖² − 1)² is the mean of the sample form",
            comparison.Verdict,
            ["population form", "sample"]);
    }

    private static CertifiedNumber Population(ObjectiveFormula formula, RationalNetwork teacher, Rational[][] rows)
    {
        ObjectiveSums sums = new(teacher);
        CertifiedNumber pairs = formula.PairConstant * ObjectiveExample.Exact(sums.Value(ObjectivePart.Pairs, rows));
        CertifiedNumber quartic = formula.QuarticConstant * ObjectiveExample.Exact(ObjectiveExample.Mu * sums.Value(ObjectivePart.Quartic, rows));
        return pairs - quartic + ObjectiveExample.Exact(ObjectiveExample.Lambda(formula) * sums.Value(ObjectivePart.Penalty, rows));
    }

    private static Estimate Estimate(CheckContext context, ObjectiveFormula formula, RationalNetwork teacher, Rational[][] rows)
    {
        TwoLayerNetwork network = teacher.ToDoubles();
        RowMatrix student = RationalRows.ToDoubles(rows);
        List<(int J, int K, double Sign, InputPolynomial Function)> terms = Terms(rows);
        double penalty = (ObjectiveExample.Lambda(formula) * new ObjectiveSums(teacher).Value(ObjectivePart.Penalty, rows)).ToDouble();
        return context.Estimates(125, Dimension, 1, Draws, (inputs, values) =>
        {
            double[] y = NetworkValues.Of(network, context.Function, inputs);
            RowMatrix slopes = MatrixProduct.MultiplyByTranspose(inputs, student);
            for (int n = 0; n < inputs.Rows; n++)
            {
                double sum = 0;
                foreach ((int j, int k, double factor, InputPolynomial function) in terms)
                {
                    sum += factor * function.At(slopes[n, j], slopes[n, k]);
                }

                values[n, 0] = (formula.Sign * y[n] * sum) + penalty;
            }
        })[0];
    }

    /// <summary>Σ_{j≠k} φ(b_j,b_k,x) − μ Σ_j φ(b_j,x), pairs ordered.</summary>
    private static List<(int J, int K, double Factor, InputPolynomial Function)> Terms(Rational[][] rows)
    {
        List<(int J, int K, double Factor, InputPolynomial Function)> terms = [];
        for (int j = 0; j < rows.Length; j++)
        {
            double v = RationalRows.Dot(rows[j], rows[j]).ToDouble();
            for (int k = 0; k < rows.Length; k++)
            {
                double w = RationalRows.Dot(rows[k], rows[k]).ToDouble();
                double c = RationalRows.Dot(rows[j], rows[k]).ToDouble();
                terms.Add(j == k
                    ? (j, k, -ObjectiveExample.Mu.ToDouble(), InputPolynomial.Of(PaperGadgets.SingleVector, v, 0, 0))
                    : (j, k, 1, InputPolynomial.Of(PaperGadgets.TwoVector, v, w, c)));
            }
        }

        return terms;
    }
}
