using System.Diagnostics;
using Verifier.Reports.Convolution;
using Verifier.Reports.Latex;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Parametric;
using Verifier.Tests.Optional;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Reports;

public sealed class LatexDocumentTests
{
    private static readonly string[] Packages = ["amsmath", "amssymb", "geometry", "longtable", "hyperref"];

    [ProgramTheory("pdflatex", "texlive-latex-base")]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("tanh")]
    [InlineData("softplus")]
    [InlineData("max(-1, min(x, 2)) + 0.3*cos(2x)")]
    public void The_document_compiles_with_the_basic_packages(string activation) => AssertCompiles(Derive(activation));

    [ProgramTheory("pdflatex", "texlive-latex-base")]
    [InlineData("elu(alpha)", "alpha")]
    [InlineData("exp(-a*x^2)", "a")]
    [InlineData("x*sigmoid(beta_1*x)", "beta_1")]
    public void The_document_of_an_activation_with_a_parameter_compiles(string activation, string parameter) =>
        AssertCompiles(DeriveWith(activation, parameter));

    [Fact]
    public void A_document_with_a_parameter_states_where_it_holds()
    {
        string text = DeriveWith("exp(-a*x^2)", "a").Fragments();
        Assert.Contains(@"Where $a > -\frac{1}{4}$:", text, StringComparison.Ordinal);
        Assert.Contains(@"\hat{\sigma}_{2}&=-\frac{\sqrt{2}\,a}{(1+2a)^{3/2}}", text, StringComparison.Ordinal);
        Assert.Contains(@"\mathbb{E}[\sigma(z)^2] = \frac{1}{\sqrt{1+4a}}.", text, StringComparison.Ordinal);
        Assert.Contains(@"Where $a \le -\frac{1}{4}$:", text, StringComparison.Ordinal);
    }

    [ProgramTheory("pdflatex", "texlive-latex-base")]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("softplus")]
    [InlineData("step(x)")]
    [InlineData("sin(x + 1)")]
    [InlineData("abs(x)")]
    [InlineData("tanh")]
    public void The_document_of_a_convolutional_network_compiles(string activation) => AssertCompiles(DeriveConvolution(activation));

    [Fact]
    public void The_document_of_a_convolutional_network_has_closed_forms()
    {
        string text = DeriveConvolution("relu").Fragments();
        Assert.Contains(@"\hat{\sigma}_0^2&=\frac{1}{2\pi}", text, StringComparison.Ordinal);
        Assert.Contains(@"T=\frac{(O-E_2)(k\hat{\sigma}_0^2+\tau^2)}{2\hat{\sigma}_0^2O}", text, StringComparison.Ordinal);
        Assert.Contains(@"\Bigl(\frac{1}{\pi}\Bigr)k+\Bigl(1-\frac{1}{\pi}\Bigr)", text, StringComparison.Ordinal);
        Assert.Contains("In closed form", text, StringComparison.Ordinal);
        Assert.Contains("the Hessian at the antipode is singular", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_are_the_sections_of_the_document()
    {
        Derivation derivation = Derive("relu");
        Assert.Contains(derivation.Fragments(), derivation.Document(), StringComparison.Ordinal);
        Assert.DoesNotContain(@"\documentclass", derivation.Fragments(), StringComparison.Ordinal);
        Assert.Equal(7, derivation.Sections.Count);
    }

    [Fact]
    public void Formulas_have_fractions_and_roots_instead_of_decimals()
    {
        string text = Derive("relu").Fragments();
        Assert.Contains(@"\frac{1}{2\sqrt{\pi}}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0.28", text, StringComparison.Ordinal);
    }

    private static Derivation DeriveConvolution(string activation) =>
        ConvolutionDerivation.Of(activation, Analysed.Series(activation), new Progress<string>(), CancellationToken.None);

    private static void AssertCompiles(Derivation derivation)
    {
        string text = derivation.Document();
        Assert.All(
            text.Split('\n').Where(line => line.StartsWith(@"\usepackage", StringComparison.Ordinal)),
            line => Assert.Contains(Packages, package => line.Contains($"{{{package}}}", StringComparison.Ordinal)));
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "d.tex"), text);
            (int exitCode, string log) = Compile(folder);
            Assert.True(exitCode == 0, log);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Derivation DeriveWith(string activation, string parameter) => Derivation.Of(
        activation, ParametricAnalysis.Analyse(ExpressionParser.Parse(activation, [parameter]).Expression!, [], Derivation.HighestDegree));

    private static Derivation Derive(string activation) => Derivation.Of(
        activation,
        ActivationAnalysis.Analyse(ExpressionParser.Parse(activation).Expression!).Series!,
        new Progress<string>(),
        CancellationToken.None);

    private static (int ExitCode, string Log) Compile(string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo("pdflatex", "-interaction=nonstopmode -halt-on-error d.tex")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, log);
    }
}
