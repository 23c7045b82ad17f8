using FsCheck;
using FsCheck.Fluent;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Testing;

namespace Verifier.Tests.Numeric.Convolution;

/// <summary>A teacher and a student of random shape whose vectors have norms from 1/100 to 100.</summary>
public sealed record ConvolutionCase(ConvolutionNetwork Teacher, ConvolutionNetwork Student)
{
    public static Arbitrary<ConvolutionCase> Cases() => Arb.From(
        from patchSize in Gen.Choose(2, 12)
        from patches in Gen.Choose(1, 15)
        from teacher in Network(patchSize, patches)
        from student in Network(patchSize, patches)
        select new ConvolutionCase(teacher, student));

    /// <summary>The same directions with ‖w*‖ = 1, for activations that are not homogeneous.</summary>
    public ConvolutionCase WithUnitTeacher() => this with
    {
        Teacher = new ConvolutionNetwork([.. Teacher.Filter.Select(entry => entry / Teacher.FilterNorm)], Teacher.Weights),
    };

    public override string ToString() =>
        $"w* = [{string.Join(", ", Teacher.Filter)}], a* = [{string.Join(", ", Teacher.Weights)}], "
        + $"v = [{string.Join(", ", Student.Filter)}], a = [{string.Join(", ", Student.Weights)}]";

    private static Gen<ConvolutionNetwork> Network(int patchSize, int patches) =>
        from filter in Vector(patchSize)
        from weights in Vector(patches)
        where RowArithmetic.Norm(filter) > 1e-3
        select new ConvolutionNetwork(filter, weights);

    private static Gen<double[]> Vector(int length) =>
        from exponent in Gen.Choose(-20, 20)
        from entries in MatrixGenerators.Normal.ArrayOf(length)
        select entries.Select(entry => entry * Math.Pow(10, exponent / 10.0)).ToArray();
}
