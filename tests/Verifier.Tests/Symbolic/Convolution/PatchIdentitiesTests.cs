using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Verifier.Symbolic.Convolution;
using Xunit;

namespace Verifier.Tests.Symbolic.Convolution;

public sealed class PatchIdentitiesTests
{
    [Fact]
    public void Every_identity_of_the_landscape_holds() => Assert.All(PatchIdentities.All, identity => Assert.True(identity.Holds, identity.Statement));

    [Fact]
    public void A_wrong_sign_or_factor_breaks_every_identity() => Assert.All(
        PatchIdentities.All,
        identity => Assert.False(
            (identity with { Right = 2 * identity.Right }).Holds || (identity with { Right = -identity.Right }).Holds, identity.Statement));

    // The letters against the loss of vectors in doubles: a second route to the same numbers.
    [Theory]
    [InlineData(0.3, 0.7)]
    [InlineData(2.9, -1.4)]
    public void The_profile_is_the_least_loss_over_the_weights(double angle, double sum)
    {
        PatchMoments moments = PatchMomentsTests.Of("gelu");
        PatchKernel kernel = PatchKernels.Of(moments.Series);
        ReducedDescent rule = new(new ReducedTeacher(7, sum, 1.3), kernel, 0.1);
        Dictionary<string, Ball> point = new(StringComparer.Ordinal)
        {
            [PatchFormulas.Patches] = Ball.FromInteger(7, 64),
            [PatchFormulas.SumSquare] = Ball.FromDouble(sum * sum, 64),
            [PatchFormulas.NormSquare] = Ball.FromDouble(1.69, 64),
            [PatchFormulas.MeanSquare] = moments.MeanSquare.Value,
            [PatchFormulas.OddEnergy] = moments.OddEnergy.Value,
            [PatchFormulas.EvenEnergy] = moments.EvenEnergy.Value,
            [PatchFormulas.Covariance] = Ball.FromDouble(kernel.Covariance(angle), 64),
        };
        ReducedState best = rule.Profile(angle);
        Assert.Equal(rule.Loss(best), PatchFormulas.ProfileLoss.Evaluate(point, 64).ToDouble(), 1e-13);
        Assert.Equal(rule.Teacher.Correlation(best), PatchFormulas.ProfileCorrelation.Evaluate(point, 64).ToDouble(), 1e-13);
        Assert.True(rule.Loss(best) < rule.Loss(best with { Mean = best.Mean + 1e-3 }));
        Assert.True(rule.Loss(best) < rule.Loss(best with { Contrast = best.Contrast - 1e-3 }));
    }
}
