using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Symbols;

/// <summary>A parameter: a name with the domain that says which values it takes. Equal are symbols of one name in one domain.</summary>
/// <param name="Name">The name.</param>
/// <param name="Domain">The domain.</param>
public sealed record ParameterSymbol(string Name, ParameterDomain Domain)
{
    /// <summary>A ball that contains every value; indeterminate when the range has no rational bounds on both sides.</summary>
    internal Ball Range(int precision) => Domain.BoundOf(Name) is { Lower: { } lower, Upper: { } upper }
        ? Ball.FromEndpoints(Ball.FromRational(lower, precision).Lower, Ball.FromRational(upper, precision).Upper, precision)
        : Ball.Indeterminate;

    /// <inheritdoc/>
    public bool Equals(ParameterSymbol? other) =>
        other is not null && ReferenceEquals(Domain, other.Domain) && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
