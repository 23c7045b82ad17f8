using System.Collections.Immutable;
using System.Globalization;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>A product of powers of named variables, x_1^{n_1} ⋯ x_r^{n_r} with exponents ≥ 1 and names in ordinal order.</summary>
/// <remarks>Equality is equality of products. The order is by total degree, highest first, then by names and exponents.</remarks>
public sealed class PowerProduct : IEquatable<PowerProduct>, IComparable<PowerProduct>
{
    private PowerProduct(ImmutableArray<(string Name, int Exponent)> factors) => Factors = factors;

    /// <summary>The empty product 1.</summary>
    public static PowerProduct One { get; } = new([]);

    /// <summary>The variables with their exponents.</summary>
    public ImmutableArray<(string Name, int Exponent)> Factors { get; }

    /// <summary>The sum of the exponents.</summary>
    public int Degree => Factors.Sum(factor => factor.Exponent);

    /// <summary>The product of powers; equal names are multiplied together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An exponent is negative.</exception>
    public static PowerProduct Of(params ReadOnlySpan<(string Name, int Exponent)> powers)
    {
        var exponents = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, int exponent) in powers)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(exponent, nameof(powers));
            if (exponent > 0)
            {
                exponents[name] = exponents.GetValueOrDefault(name) + exponent;
            }
        }

        return new PowerProduct([.. exponents.Select(pair => (pair.Key, pair.Value))]);
    }

    /// <summary>The product.</summary>
    public static PowerProduct operator *(PowerProduct left, PowerProduct right) =>
        left.Factors.IsEmpty ? right
        : right.Factors.IsEmpty ? left
        : Of([.. left.Factors, .. right.Factors]);

    /// <summary>The exponent of a variable; 0 when it does not occur.</summary>
    public int ExponentOf(string name)
    {
        foreach ((string variable, int exponent) in Factors)
        {
            if (string.Equals(variable, name, StringComparison.Ordinal))
            {
                return exponent;
            }
        }

        return 0;
    }

    /// <summary>The product without the given variables.</summary>
    public PowerProduct Without(params ReadOnlySpan<string> names)
    {
        var kept = ImmutableArray.CreateBuilder<(string, int)>();
        foreach ((string name, int exponent) in Factors)
        {
            if (!names.Contains(name))
            {
                kept.Add((name, exponent));
            }
        }

        return new PowerProduct(kept.ToImmutable());
    }

    /// <inheritdoc/>
    public int CompareTo(PowerProduct? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = other.Degree.CompareTo(Degree);
        for (int i = 0; order == 0 && i < Math.Min(Factors.Length, other.Factors.Length); i++)
        {
            order = string.CompareOrdinal(Factors[i].Name, other.Factors[i].Name);
            order = order != 0 ? order : other.Factors[i].Exponent.CompareTo(Factors[i].Exponent);
        }

        return order != 0 ? order : Factors.Length.CompareTo(other.Factors.Length);
    }

    /// <inheritdoc/>
    public bool Equals(PowerProduct? other) => other is not null && Factors.SequenceEqual(other.Factors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PowerProduct);

    /// <inheritdoc/>
    public override int GetHashCode() => Factors.Aggregate(17, HashCode.Combine);

    /// <summary>Text of the activation language, <c>V^2*alpha</c>; the empty product is <c>1</c>.</summary>
    public override string ToString() => Factors.IsEmpty ? "1" : string.Join('*', Factors.Select(factor => factor.Exponent == 1
        ? factor.Name
        : string.Create(CultureInfo.InvariantCulture, $"{factor.Name}^{factor.Exponent}")));
}
