using System.Runtime.Intrinsics.X86;
using Verifier.Numeric.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Numeric.LinearAlgebra;

public sealed class VectorPathsTests
{
    [Fact]
    public void Paths_are_those_of_the_processor()
    {
        Assert.Equal(Avx512F.IsSupported && Avx512DQ.IsSupported, VectorPaths.Supported.Contains(VectorPath.Avx512));
        Assert.Equal(Avx2.IsSupported && Fma.IsSupported, VectorPaths.Supported.Contains(VectorPath.Avx2));
        Assert.Contains(VectorPath.Scalar, VectorPaths.Supported);
        Assert.Equal(VectorPaths.Supported.Where(path => path != VectorPath.Avx512Winograd).Max(), VectorPaths.Widest);
    }

    [Fact]
    public void Fewer_multiplications_pay_on_processors_of_AMD_with_wide_registers() =>
        Assert.Equal(
            IsAmd() && Avx512F.IsSupported && Avx512DQ.IsSupported ? VectorPath.Avx512Winograd : VectorPaths.Widest,
            VectorPaths.Fastest);

    private static bool IsAmd()
    {
        if (!X86Base.IsSupported)
        {
            return false;
        }

        (_, int b, int c, int d) = X86Base.CpuId(0, 0);
        byte[] vendor = [.. BitConverter.GetBytes(b), .. BitConverter.GetBytes(d), .. BitConverter.GetBytes(c)];
        return vendor.AsSpan().SequenceEqual("AuthenticAMD"u8);
    }
}
