using Verifier.Arithmetic;

namespace Verifier.Claims.Exact;

/// <summary>f_k = ‖Σ a*_i b*_i^{⊗k} − Σ a_j b_j^{⊗k}‖² in exact arithmetic, by two routes (Ge, Lee, Ma 2017, (2.4)).</summary>
internal static class TensorLoss
{
    /// <summary>By building the tensors, entry by entry.</summary>
    public static Rational ByTensors(RationalNetwork teacher, RationalNetwork student, int degree)
    {
        Rational[] tensor = Tensor(teacher, degree);
        Rational[] other = Tensor(student, degree);
        Rational sum = Rational.Zero;
        for (int i = 0; i < tensor.Length; i++)
        {
            sum += (tensor[i] - other[i]).Pow(2);
        }

        return sum;
    }

    /// <summary>By powers of Gram matrices: a*ᵀ(B*B*ᵀ)^{∘k}a* − 2a*ᵀ(B*Bᵀ)^{∘k}a + aᵀ(BBᵀ)^{∘k}a.</summary>
    public static Rational ByGramPowers(RationalNetwork teacher, RationalNetwork student, int degree) =>
        Form(teacher, teacher, degree) - (2 * Form(teacher, student, degree)) + Form(student, student, degree);

    /// <summary>∂f_k/∂b_j = 2k a_j (Σ_l a_l ⟨b_j, b_l⟩^{k−1} b_l − Σ_i a*_i ⟨b_j, b*_i⟩^{k−1} b*_i), one entry of it.</summary>
    public static Rational RowDerivative(RationalNetwork teacher, RationalNetwork student, int degree, int row, int column)
    {
        if (degree == 0)
        {
            return Rational.Zero;
        }

        Rational Pull(RationalNetwork network)
        {
            Rational sum = Rational.Zero;
            for (int i = 0; i < network.Rows.Length; i++)
            {
                Rational slope = RationalRows.Dot(student.Rows[row], network.Rows[i]);
                sum += network.Weights[i] * slope.Pow(degree - 1) * network.Rows[i][column];
            }

            return sum;
        }

        return 2 * degree * student.Weights[row] * (Pull(student) - Pull(teacher));
    }

    /// <summary>
    /// The same derivative by differences that are exact: f_k along one entry is a polynomial of degree at most 2k, and the symmetric difference
    /// formula with 2k + 1 points, weights (−1)^{s+1} (n!)²/(s (n−s)!(n+s)!), n = k, is exact for those.
    /// </summary>
    public static Rational RowDerivativeByDifferences(RationalNetwork teacher, RationalNetwork student, int degree, int row, int column)
    {
        Rational sum = Rational.Zero;
        Rational binomialQuotient = Rational.One;
        for (int s = 1; s <= degree; s++)
        {
            binomialQuotient = binomialQuotient * (degree - s + 1) / (degree + s);
            Rational weight = binomialQuotient / s * (s % 2 == 1 ? 1 : -1);
            sum += weight * (At(s) - At(-s));
        }

        return sum;

        Rational At(int step) => ByGramPowers(teacher, student.WithRowEntry(row, column, step), degree);
    }

    private static Rational Form(RationalNetwork left, RationalNetwork right, int degree)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < left.Rows.Length; i++)
        {
            for (int j = 0; j < right.Rows.Length; j++)
            {
                sum += left.Weights[i] * right.Weights[j] * RationalRows.Dot(left.Rows[i], right.Rows[j]).Pow(degree);
            }
        }

        return sum;
    }

    private static Rational[] Tensor(RationalNetwork network, int degree)
    {
        Rational[] sum = [.. Enumerable.Repeat(Rational.Zero, (int)Math.Pow(network.Dimension, degree))];
        for (int i = 0; i < network.Rows.Length; i++)
        {
            Rational[] power = [network.Weights[i]];
            for (int k = 0; k < degree; k++)
            {
                power = [.. power.SelectMany(entry => network.Rows[i].Select(factor => entry * factor))];
            }

            for (int entry = 0; entry < sum.Length; entry++)
            {
                sum[entry] += power[entry];
            }
        }

        return sum;
    }
}
