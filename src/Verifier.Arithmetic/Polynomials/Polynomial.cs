using System.Collections.Immutable;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>A polynomial Σ c_k x^k in one variable with exact coefficients. Equality is equality of coefficients.</summary>
public sealed class Polynomial : IEquatable<Polynomial>
{
    /// <summary>The polynomial with the given coefficients c_0, c_1, …; zeros at the end are dropped.</summary>
    public Polynomial(IEnumerable<ExactConstant> coefficients)
    {
        ImmutableArray<ExactConstant> given = [.. coefficients];
        int length = given.Length;
        while (length > 0 && given[length - 1].IsZero)
        {
            length--;
        }

        Coefficients = given[..length];
    }

    /// <summary>0.</summary>
    public static Polynomial Zero { get; } = new([]);

    /// <summary>1.</summary>
    public static Polynomial One { get; } = Constant(1);

    /// <summary>x.</summary>
    public static Polynomial X { get; } = Monomial(1, 1);

    /// <summary>c_0 … c_degree, the last one not zero; empty for 0.</summary>
    public ImmutableArray<ExactConstant> Coefficients { get; }

    /// <summary>The degree; −1 for 0.</summary>
    public int Degree => Coefficients.Length - 1;

    /// <summary>Whether this is 0.</summary>
    public bool IsZero => Coefficients.IsEmpty;

    /// <summary>The coefficient of x^power; 0 outside the range of the degree.</summary>
    public ExactConstant this[int power] => power >= 0 && power < Coefficients.Length ? Coefficients[power] : ExactConstant.Zero;

    /// <summary>Sum.</summary>
    public static Polynomial operator +(Polynomial left, Polynomial right) =>
        new(Enumerable.Range(0, Math.Max(left.Degree, right.Degree) + 1).Select(k => left[k] + right[k]));

    /// <summary>Difference.</summary>
    public static Polynomial operator -(Polynomial left, Polynomial right) => left + (-right);

    /// <summary>Negative.</summary>
    public static Polynomial operator -(Polynomial value) => new(value.Coefficients.Select(coefficient => -coefficient));

    /// <summary>The multiple by a constant.</summary>
    public static Polynomial operator *(ExactConstant factor, Polynomial value) => new(value.Coefficients.Select(coefficient => factor * coefficient));

    /// <summary>Product.</summary>
    public static Polynomial operator *(Polynomial left, Polynomial right)
    {
        if (left.IsZero || right.IsZero)
        {
            return Zero;
        }

        ExactConstant[] product = new ExactConstant[left.Degree + right.Degree + 1];
        Array.Fill(product, ExactConstant.Zero);
        for (int i = 0; i <= left.Degree; i++)
        {
            for (int j = 0; j <= right.Degree && !left[i].IsZero; j++)
            {
                product[i + j] += left[i] * right[j];
            }
        }

        return new Polynomial(product);
    }

    /// <summary>The constant polynomial.</summary>
    public static Polynomial Constant(ExactConstant value) => new([value]);

    /// <summary>coefficient · x^power.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The power is negative.</exception>
    public static Polynomial Monomial(ExactConstant coefficient, int power)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(power);
        return new Polynomial(Enumerable.Repeat(ExactConstant.Zero, power).Append(coefficient));
    }

    /// <summary>The value at an exact point, by Horner's rule.</summary>
    public ExactConstant Evaluate(ExactConstant x)
    {
        ExactConstant value = ExactConstant.Zero;
        for (int k = Degree; k >= 0; k--)
        {
            value = (value * x) + Coefficients[k];
        }

        return value;
    }

    /// <summary>The value at an integer.</summary>
    public ExactConstant Evaluate(int x) => Evaluate((ExactConstant)x);

    /// <summary>An enclosure of the values on a ball, by Horner's rule at the precision of the ball.</summary>
    public Ball Evaluate(Ball x)
    {
        Ball value = Ball.FromInteger(0, x.Precision);
        for (int k = Degree; k >= 0; k--)
        {
            value = (value * x) + Coefficients[k].ToBall(x.Precision);
        }

        return value;
    }

    /// <summary>The quotient by x − root; the remainder, the value at the root, is dropped.</summary>
    /// <exception cref="InvalidOperationException">The degree is less than 1.</exception>
    public Polynomial DivideByRoot(ExactConstant root)
    {
        if (Degree < 1)
        {
            throw new InvalidOperationException("Only a polynomial of degree 1 or more has a factor to divide by.");
        }

        ExactConstant[] quotient = new ExactConstant[Degree];
        ExactConstant carry = ExactConstant.Zero;
        for (int index = Degree; index >= 1; index--)
        {
            carry = this[index] + (root * carry);
            quotient[index - 1] = carry;
        }

        return new Polynomial(quotient);
    }

    /// <summary>The derivative.</summary>
    public Polynomial Derivative() => new(Coefficients.Skip(1).Select((coefficient, k) => (k + 1) * coefficient));

    /// <summary>The antiderivative that vanishes at 0.</summary>
    public Polynomial Antiderivative() =>
        new(Coefficients.Select((coefficient, k) => new Rational(1, k + 1) * coefficient).Prepend(ExactConstant.Zero));

    /// <summary>p(scale·x + shift).</summary>
    public Polynomial ComposeAffine(ExactConstant scale, ExactConstant shift) => Compose(new Polynomial([shift, scale]));

    /// <summary>p(inner(x)).</summary>
    public Polynomial Compose(Polynomial inner)
    {
        Polynomial value = Zero;
        for (int k = Degree; k >= 0; k--)
        {
            value = (value * inner) + Constant(Coefficients[k]);
        }

        return value;
    }

    /// <summary>The power with a non-negative exponent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is negative.</exception>
    public Polynomial Pow(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        Polynomial value = One;
        for (int i = 0; i < exponent; i++)
        {
            value *= this;
        }

        return value;
    }

    /// <summary>Text of the activation language in the variable x, highest power first.</summary>
    public override string ToString() => ToString("x");

    /// <summary>Text of the activation language in the given variable, highest power first.</summary>
    public string ToString(string variable) => PolynomialText.Write(
        Enumerable.Range(0, Degree + 1).Reverse().Select(k => (Coefficients[k], PolynomialText.Power(variable, k))));

    /// <inheritdoc/>
    public bool Equals(Polynomial? other) => other is not null && Coefficients.AsSpan().SequenceEqual(other.Coefficients.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    /// <inheritdoc/>
    public override int GetHashCode() => Coefficients.Aggregate(0, HashCode.Combine);
}
