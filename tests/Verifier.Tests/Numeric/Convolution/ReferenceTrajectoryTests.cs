using System.Globalization;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class ReferenceTrajectoryTests
{
    // Pedigree: the recursion in full dimension (k = 20, p = 25, η = 0.1) with 40 decimal digits (mpmath). In doubles the textbook form of the
    // loss gives 1.3815387190e-07 at the last row: its terms cancel.
    private static readonly (int Step, string Angle, string Error, string Sum, string Loss, string Norm)[] Printed =
    [
        (0, "1.3694384060", "0.9824859492", "0.7944271910", "2.2115980443E-001", "1.0000000000"),
        (1, "1.3688204718", "0.9689657207", "0.5402038112", "1.9422054819E-001", "1.0000001909"),
        (10, "1.3515744481", "0.9231338304", "0.0815646031", "1.7246913974E-001", "1.0000176657"),
        (50, "1.1689262168", "0.7811285323", "0.0598869369", "1.5785995488E-001", "1.0004614002"),
        (100, "0.6789615804", "0.4945722507", "0.0263694724", "9.0616231644E-002", "1.0029481601"),
        (200, "0.0153336926", "0.0285092370", "0.0000201760", "1.9546699339E-004", "1.0060994483"),
        (300, "0.0001013485", "0.0008919645", "0.0000000009", "1.3815387198E-007", "1.0061023687"),
    ];

    private static readonly ConvolutionNetwork Teacher = new(
        [1, .. new double[24]], [.. Enumerable.Range(0, 20).Select(j => (j < 12 ? 1 : -1) / Math.Sqrt(20))]);

    private static readonly ConvolutionNetwork Start = new(
        [0.2, Math.Sqrt(0.96), .. new double[23]], [Teacher.WeightSum / (2 * Math.Sqrt(20)), .. new double[19]]);

    [Fact]
    public void The_descent_in_full_dimension_prints_the_reference()
    {
        ConvolutionLoss loss = new(Teacher, LinearAnglePatchKernel.Relu());
        ConvolutionNetwork[] run = [.. new WeightNormalizedDescent(loss, 0.1).Run(Start).Take(301)];
        foreach (var row in Printed)
        {
            ConvolutionNetwork student = run[row.Step];
            Assert.Equal(row.Angle, Text(student.AngleTo(Teacher), "F10"));
            Assert.Equal(row.Error, Text(RowArithmetic.Norm([.. student.Weights.Zip(Teacher.Weights, (a, b) => a - b)]), "F10"));
            Assert.Equal(row.Sum, Text(Math.Abs(student.WeightSum - Teacher.WeightSum), "F10"));
            Assert.Equal(row.Loss, Text(loss.Value(student), "E10"));
            Assert.Equal(row.Norm, Text(student.FilterNorm, "F10"));
        }
    }

    [Fact]
    public void The_four_scalars_print_the_reference()
    {
        ReducedDescent rule = new(ReducedTeacher.Of(Teacher), LinearAnglePatchKernel.Relu(), 0.1);
        ReducedState[] run = [.. rule.Run(ReducedState.Of(Start, Teacher)).Take(301)];
        foreach (var row in Printed)
        {
            ReducedState state = run[row.Step];
            Assert.Equal(row.Angle, Text(state.Angle, "F10"));
            Assert.Equal(row.Error, Text(rule.Teacher.WeightError(state), "F10"));
            Assert.Equal(row.Sum, Text(Math.Abs(rule.Teacher.SumError(state)), "F10"));
            Assert.Equal(row.Loss, Text(rule.Loss(state), "E10"));
            Assert.Equal(row.Norm, Text(state.Norm, "F10"));
        }
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
