using System.Reflection;
using FsCheck;

namespace Verifier.Testing;

/// <summary>Runs one property outside any test framework.</summary>
public static class PropertyCheck
{
    /// <summary>The account of the failure, with shrunk counterexample and replay, or null when the property holds in every drawn case.</summary>
    /// <param name="property">The method whose arguments are drawn.</param>
    /// <param name="instance">The object it is called on, or null for a static method.</param>
    /// <param name="settings">How many cases of which size, with which generators and seed.</param>
    public static string? Failure(MethodInfo property, object? instance, PropertyAttribute settings)
    {
        var runner = new PropertyRunner(property);
        Check.Method(PropertyConfiguration.For(settings, property, runner), property, instance);
        return runner.Failure;
    }
}
