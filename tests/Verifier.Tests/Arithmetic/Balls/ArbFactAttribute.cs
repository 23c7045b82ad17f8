using System.Runtime.InteropServices;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

/// <summary>A test that compares with the Arb library (Debian package libflint-arb2), skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ArbFactAttribute : FactAttribute
{
    public ArbFactAttribute()
    {
        if (!NativeLibrary.TryLoad(ArbLibrary.Name, out _))
        {
            Skip = $"{ArbLibrary.Name} (Debian package libflint-arb2) is not installed.";
        }
    }
}
