namespace Verifier.Symbolic.Expressions;

/// <summary>The named constants of the activation language.</summary>
public enum ConstantName
{
    /// <summary>π = 3.14159…, written <c>pi</c>.</summary>
    Pi,

    /// <summary>e = 2.71828…, written <c>e</c>.</summary>
    E,
}
