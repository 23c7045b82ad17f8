using Verifier.Arithmetic;

namespace Verifier.Symbolic.Catalogue;

/// <summary>The named activations, with the definitions of the field (PyTorch's where it has them).</summary>
public static class ActivationCatalogue
{
    private const string PyTorch = "PyTorch torch.nn";
    private const string NeuralTangents = "Neural Tangents stax";
    private const string SeluScale = "1.0507009873554804934193349852946";
    private const string SeluAlpha = "1.6732632423543772848170429916717";

    /// <summary>All entries, in the order of a list for people.</summary>
    public static IReadOnlyList<ActivationEntry> All { get; } =
    [
        new("identity", "x", "the linear activation", PyTorch),
        new("square", "x^2", "quadratic activation", "Du, Lee 2018"),
        new("cubic", "x^3", "cubic activation", "standard"),
        new("monomial", "x^n", "power of x, n a whole number from 0", "O'Donnell 2014, ch. 11", Of("n", 5, 1)),
        new("h2", "h(2, x)", "orthonormal Hermite polynomial of degree 2", "O'Donnell 2014, ch. 11"),
        new("h3", "h(3, x)", "orthonormal Hermite polynomial of degree 3", "O'Donnell 2014, ch. 11"),
        new("h4", "h(4, x)", "orthonormal Hermite polynomial of degree 4", "O'Donnell 2014, ch. 11"),
        new("relu", "max(0, x)", "rectified linear unit", PyTorch),
        new("leaky_relu", "max(0, x) + alpha*min(0, x)", "leaky rectified linear unit", PyTorch, Of("alpha", 1, 100)),
        new("prelu", "max(0, x) + alpha*min(0, x)", "parametric rectified linear unit", PyTorch, Of("alpha", 1, 4)),
        new("relu2", "max(0, x)^2", "squared rectified linear unit", "So et al. 2021"),
        new("relu3", "max(0, x)^3", "cubed rectified linear unit", "Cho, Saul 2009"),
        new("relu6", "clamp(x, 0, 6)", "rectified linear unit capped at 6", PyTorch),
        new("relu_n", "clamp(x, 0, n)", "rectified linear unit capped at n > 0", "Krizhevsky 2010", Of("n", 1, 1)),
        new("biased_relu", "max(0, x - b)", "rectified linear unit with a threshold", "Glorot, Bordes, Bengio 2011", Of("b", 1, 2)),
        new("star_relu", "0.8944*max(0, x)^2 - 0.4472", "squared rectifier, shifted and scaled", "Yu et al. 2022"),
        new("threshold", "if(x > t, x, v)", "x above a threshold, a value below", PyTorch, Of("t", 1, 1), Of("v", 0, 1)),
        new("hat", "max(0, 1 - abs(x))", "hat function, the linear B-spline", "standard"),
        new("abs", "abs(x)", "absolute value", "standard"),
        new("step", "step(x)", "Heaviside step, 0 at 0", "standard"),
        new("sign", "sign(x)", "sign, 0 at 0", "standard"),
        new("hardtanh", "clamp(x, -1, 1)", "piecewise linear tanh", PyTorch),
        new("hardsigmoid", "clamp(x/6 + 1/2, 0, 1)", "piecewise linear sigmoid", PyTorch),
        new("hardswish", "x*clamp(x/6 + 1/2, 0, 1)", "piecewise quadratic swish", PyTorch),
        new("softshrink", "max(0, x - lambda) + min(0, x + lambda)", "soft thresholding", PyTorch, Of("lambda", 1, 2)),
        new("hardshrink", "if(abs(x) > lambda, x, 0)", "hard thresholding", PyTorch, Of("lambda", 1, 2)),
        new("gelu", "x*Phi(x)", "Gaussian error linear unit", "Hendrycks, Gimpel 2016"),
        new("gelu_tanh", "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715x^3)))", "tanh approximation of GELU", "Hendrycks, Gimpel 2016"),
        new("quick_gelu", "x*sigmoid(1.702x)", "sigmoid approximation of GELU", "Hendrycks, Gimpel 2016"),
        new("silu", "x*sigmoid(beta*x)", "sigmoid linear unit, beta = 1 unless given", PyTorch, Of("beta", 1, 1)),
        new("swish", "x*sigmoid(beta*x)", "SiLU with slope", "Ramachandran, Zoph, Le 2017", Of("beta", 1, 1)),
        new("mish", "x*tanh(softplus(x))", "mish", PyTorch),
        new("tanhexp", "x*tanh(exp(x))", "x times the tanh of the exponential", "Liu, Di 2020"),
        new("elu", "if(x > 0, x, alpha*(exp(x) - 1))", "exponential linear unit", PyTorch, Of("alpha", 1, 1)),
        new("selu", $"{SeluScale}*if(x > 0, x, {SeluAlpha}*(exp(x) - 1))", "scaled exponential linear unit", PyTorch),
        new("celu", "if(x > 0, x, alpha*(exp(x/alpha) - 1))", "continuously differentiable ELU, alpha > 0", PyTorch, Of("alpha", 1, 1)),
        new("sigmoid", "sigmoid(x)", "logistic function", PyTorch),
        new("log_sigmoid", "-softplus(-x)", "logarithm of the logistic function", PyTorch),
        new("tanh", "tanh(x)", "hyperbolic tangent", PyTorch),
        new("tanhshrink", "x - tanh(x)", "x minus tanh", PyTorch),
        new("lisht", "x*tanh(x)", "linearly scaled tanh", "Roy et al. 2019"),
        new("softplus", "softplus(x)", "smooth rectifier log(1 + e^x)", PyTorch),
        new("squareplus", "(x + sqrt(x^2 + 4))/2", "algebraic smooth rectifier", "Barron 2021"),
        new("bent_identity", "(sqrt(x^2 + 1) - 1)/2 + x", "line with a bend at 0", "standard"),
        new("logcosh", "logcosh(x)", "log(cosh(x))", "standard"),
        new("softsign", "x/(1 + abs(x))", "algebraic sigmoid with a kinked slope", PyTorch),
        new("isru", "x/sqrt(1 + x^2)", "inverse square root unit", "Carlile et al. 2017"),
        new("atan", "atan(x)", "inverse tangent", "standard"),
        new("erf", "erf(x)", "error function", NeuralTangents),
        new("normal_cdf", "Phi(x)", "normal distribution function", "standard"),
        new("sin", "sin(x)", "sine", "Sitzmann et al. 2020"),
        new("cos", "cos(x)", "cosine", "Rahimi, Recht 2007"),
        new("sine_mixture", "sin(x) + a*sin(w*x)", "two sines", "standard", Of("a", 1, 2), Of("w", 3, 1)),
        new("rbf", "sqrt(2)*sin(sqrt(2*gamma)*x + pi/4)", "sine with the Gaussian kernel e^(2 gamma (rho - 1)), gamma > 0", NeuralTangents, Of("gamma", 1, 2)),
        new("snake", "x + sin(a*x)^2/a", "x plus a squared sine, a not 0", "Ziyin, Hartwig, Ueda 2020", Of("a", 1, 1)),
        new("gcu", "x*cos(x)", "growing cosine unit", "Noel et al. 2021"),
        new("gabor", "exp(-x^2)*sin(x)", "Gabor function", NeuralTangents),
        new("gaussian", "exp(-x^2)", "Gaussian bump", NeuralTangents),
        new("gauss_half", "exp(-x^2/2)", "Gaussian bump of unit width", "standard"),
        new("exp_half", "exp(x/2)", "slow exponential", "standard"),
        new("cosh", "cosh(x)", "hyperbolic cosine", "standard"),
        new("laplace", "exp(-abs(x))", "two-sided exponential", "standard"),
        new("lorentzian", "1/(1 + x^2)", "Cauchy bump", "standard"),
    ];

    private static readonly Dictionary<string, ActivationEntry> ByName =
        All.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The entry of that name, or null.</summary>
    public static ActivationEntry? TryFind(string name) => ByName.GetValueOrDefault(name);

    private static CatalogueParameter Of(string name, int numerator, int denominator) => new(name, new Rational(numerator, denominator));
}
