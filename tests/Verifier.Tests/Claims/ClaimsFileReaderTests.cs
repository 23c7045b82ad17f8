using Verifier.Claims.Files;
using Xunit;

namespace Verifier.Tests.Claims;

public sealed class ClaimsFileReaderTests
{
    [Fact]
    public void Every_kind_of_claim_is_read()
    {
        IReadOnlyList<ClaimsFile>? documents = ClaimsFileReader.Read(
            """
            activation: x*Phi(x)
            name: gelu
            claims:
              - coefficient: 0
                equals: 1/(2*sqrt(pi))
              - coefficient: k
                for: 3..9 step 2
                equals: 0
              - secondMoment: 1/3 + 1/(2*sqrt(3)*pi)
              - kernel: rho
                equals: rho/4
              - kernelDerivative: r
                equals: 1/4
              - kernelRoutes: -1/2, 0.1
              - gadget: c
                expects: s2*p
                where: c = v.w, p = b.v
            """,
            out ClaimsFileProblem? problem);
        Assert.Null(problem);
        ClaimsFile file = Assert.Single(documents!);
        Assert.Equal("gelu", file.Name);
        Type[] kinds =
        [
            typeof(CoefficientClaim), typeof(CoefficientClaim), typeof(SecondMomentClaim), typeof(KernelClaim), typeof(KernelClaim),
            typeof(KernelRoutesClaim), typeof(GadgetClaim),
        ];
        Assert.Equal(kinds, file.Claims.Select(claim => claim.GetType()));
        Assert.Equal([false, true], file.Claims.OfType<KernelClaim>().Select(claim => claim.IsDerivative));
        Assert.Equal([3, 5, 7, 9], ((CoefficientClaim)file.Claims[1]).Indices.Indices());
    }

    [Fact]
    public void Several_documents_are_about_several_activations()
    {
        const string Yaml = "activation: relu\nclaims:\n  - secondMoment: 1/2\n---\nactivation: sign\nclaims:\n  - secondMoment: 1\n";
        Assert.Equal(["relu", "sign"], ClaimsFileReader.Read(Yaml, out _)!.Select(file => file.Activation.Text));
    }

    [Theory]
    [InlineData("activation: relu\nclaims: []\n", 2)]
    [InlineData("activation: relu\n", 1)]
    [InlineData("claims:\n  - coefficient: 0\n    equals: 1\n", 1)]
    [InlineData("activation: relu\nclaims:\n  - coefficient: -1\n    equals: 0\n", 3)]
    [InlineData("activation: relu\nclaims:\n  - coefficient: k\n    equals: 0\n", 3)]
    [InlineData("activation: relu\nclaims:\n  - coefficient: k\n    for: 9..3\n    equals: 0\n", 4)]
    [InlineData("activation: relu\nclaims:\n  - coefficient: 0\n    equal: 0\n", 4)]
    [InlineData("activation: relu\nclaims:\n  - coefficient: 0\n", 3)]
    [InlineData("activation: relu\nclaims:\n  - teorem: 0\n", 3)]
    [InlineData("activation: relu\nclaims:\n  - just text\n", 3)]
    [InlineData("activation: [relu\n", 2)]
    [InlineData("activation: relu\nclaims:\n  - kernelRoutes: 1/2, 1\n", 3)]
    [InlineData("activation: relu\nclaims:\n  - kernelRoutes: 1/2; 1/3\n", 3)]
    [InlineData("activation: relu\nclaims:\n  - secondMoment: 1/2\n---\nclaims:\n  - secondMoment: 1/2\n", 5)]
    [InlineData("activation: relu\nextra: 1\nclaims:\n  - secondMoment: 1/2\n", 2)]
    public void A_malformed_file_is_refused_with_its_line(string yaml, int line)
    {
        Assert.Null(ClaimsFileReader.Read(yaml, out ClaimsFileProblem? problem));
        Assert.Equal(line, problem!.Line);
        Assert.NotEqual(string.Empty, problem.Message);
    }
}
