using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed partial class SnapshotTests
{
    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("help-hermite.txt", "hermite", "--help")]
    [InlineData("help-check.txt", "check", "--help")]
    [InlineData("help-expand.txt", "expand", "--help")]
    [InlineData("help-gadget.txt", "gadget", "--help")]
    [InlineData("help-train.txt", "train", "--help")]
    [InlineData("help-train-cnn.txt", "train", "cnn", "--help")]
    [InlineData("help-train-cnn-table.txt", "train", "cnn-table", "--help")]
    [InlineData("help-check-cnn.txt", "check", "cnn", "--help")]
    [InlineData("help-latex-cnn.txt", "latex", "cnn", "--help")]
    [InlineData("help-report-cnn.txt", "report", "cnn", "--help")]
    [InlineData("latex-cnn-relu.tex", "latex", "cnn", "--fragments")]
    [InlineData("check-cnn-gelu.txt", "check", "cnn", "--activation", "gelu")]
    [InlineData("check-cnn-step.json", "check", "cnn", "--activation", "step(x)", "--effort", "0.1", "--json")]
    [InlineData("train-cnn-relu.txt", "train", "cnn", "--steps", "500")]
    [InlineData("train-cnn-table-relu.txt", "train", "cnn-table", "--patches", "25,36", "--ratios", "0,4,16", "--starts", "500")]
    [InlineData("train-cnn-phases-relu.txt", "train", "cnn-phases")]
    [InlineData("train-cnn-phases-softplus.json", "train", "cnn-phases", "--activation", "softplus", "--json")]
    [InlineData("help-recover.txt", "recover", "--help")]
    [InlineData("help-train-sizes.txt", "train", "sizes", "--help")]
    [InlineData("help-landscape-concentration.txt", "landscape", "concentration", "--help")]
    [InlineData("help-latex.txt", "latex", "--help")]
    [InlineData("help-readouts.txt", "readouts", "--help")]
    [InlineData("help-report.txt", "report", "--help")]
    [InlineData("help-leap.txt", "leap", "--help")]
    [InlineData("help-neighbours.txt", "neighbours", "--help")]
    [InlineData("neighbours-tian.txt", "neighbours", "tian", "--effort", "0.1")]
    [InlineData("neighbours-cho-saul.json", "neighbours", "cho-saul", "--effort", "0.1", "--json")]
    [InlineData("neighbours-safran-shamir.tex", "neighbours", "safran-shamir", "--from", "6", "--to", "6", "--effort", "0.1", "--latex")]
    [InlineData("readouts-relu.txt", "readouts", "relu")]
    [InlineData("help-kernel.txt", "kernel", "--help")]
    [InlineData("kernel-relu.txt", "kernel", "relu", "--rho", "1/2", "--derivative")]
    [InlineData("kernel-hardtanh.txt", "kernel", "hardtanh", "--angle", "1/3", "--digits", "40")]
    [InlineData("kernel-elu-latex.txt", "kernel", "elu", "--derivative", "--latex")]
    [InlineData("kernel-tanh-latex.txt", "kernel", "tanh", "--derivative", "--latex", "--rho", "1/5")]
    [InlineData("kernel-gelu.json", "kernel", "gelu", "--one-minus", "1e-12", "--mean1", "1/2", "--scale1", "2", "--mean2", "1/2", "--scale2", "2", "--json")]
    [InlineData("leap.txt", "leap", "x1*x2*x3 + x1*x2 + h(2, x1)")]
    [InlineData("leap.json", "leap", "x1 + x1*x2^3", "--support", "--json")]
    [InlineData("readouts-tanh.json", "readouts", "tanh", "--digits", "10", "--weight-variance", "3/2", "--bias-variance", "0.05", "--json")]
    [InlineData("help-network-kernel.txt", "network-kernel", "--help")]
    [InlineData("network-kernel-relu.txt", "network-kernel", "relu", "--weight-variance", "2", "--ntk")]
    [InlineData("network-kernel-sign.txt", "network-kernel", "sign", "--ntk", "--depth", "2", "--rho", "-1/3")]
    [InlineData("network-kernel-erf.json", "network-kernel", "erf(x)", "--other-norm", "2", "--bias-variance", "0.1", "--depth", "1", "--ntk", "--json")]
    [InlineData("list.txt", "list")]
    [InlineData("hermite-relu.txt", "hermite", "relu")]
    [InlineData("hermite-relu.json", "hermite", "relu", "--digits", "30", "--json")]
    [InlineData("hermite-gaussian-a.txt", "hermite", "exp(-a*x^2)", "--assume", "a", "--order", "4")]
    [InlineData("hermite-celu-alpha.json", "hermite", "celu(alpha)", "--assume", "alpha > 0", "--order", "2", "--json")]
    [InlineData("hermite-swish-beta.txt", "hermite", "x*sigmoid(beta*x)", "--assume", "beta > 0", "--order", "4")]
    [InlineData("hermite-relu-mean-scale.txt", "hermite", "relu", "--mean", "t", "--scale", "s", "--assume", "s > 0", "--order", "3")]
    [InlineData("hermite-leaky-set.txt", "hermite", "leaky_relu(alpha)", "--assume", "alpha > 0", "--set", "alpha=1/10", "--order", "2")]
    [InlineData("latex-gaussian-a.txt", "latex", "exp(-a*x^2)", "--assume", "a")]
    [InlineData("latex-swish-beta.txt", "latex", "x*sigmoid(beta*x)", "--assume", "beta > 0", "--fragments")]
    [InlineData("hermite-tanh.txt", "hermite", "tanh", "--order", "6", "--digits", "20")]
    [InlineData("expand-relu.txt", "expand", "relu", "--order", "6")]
    [InlineData("expand-relu-keep.txt", "expand", "relu", "--keep", "2,4")]
    [InlineData("expand-gelu-g.txt", "expand", "gelu", "--objective", "G")]
    [InlineData("expand-relu-keep.json", "expand", "relu", "--keep", "2,4", "--json")]
    [InlineData("gadget-relu-t4.txt", "gadget", "relu", "t^4")]
    [InlineData("gadget-relu-s2t2.json", "gadget", "relu", "s^2*t^2", "--json")]
    [InlineData("gadget-tanh-t2.txt", "gadget", "tanh", "t^2")]
    public void What_is_printed_stays_as_reviewed(string file, params string[] args)
    {
        CommandRun run = CommandRun.Of(args);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
        Snapshot.Matches(file, run.Output);
    }

    [Theory]
    [InlineData("error-no-verb.txt")]
    [InlineData("error-verb.txt", "hermit", "relu")]
    [InlineData("error-option.txt", "hermite", "relu", "--digit", "3")]
    [InlineData("error-name.txt", "hermite", "max(0, reluu(x))")]
    [InlineData("error-parenthesis.txt", "hermite", "(x + 1")]
    [InlineData("error-order.txt", "hermite", "relu", "--order", "-1")]
    [InlineData("error-assume.txt", "hermite", "leaky_relu(alpha)", "--assume", "alpha > pi")]
    [InlineData("error-parameter.txt", "hermite", "leaky_relu(alpha)")]
    [InlineData("error-parameter-near.txt", "latex", "max(0, x - b)")]
    [InlineData("error-assume-violated.txt", "hermite", "leaky_relu(alpha)", "--assume", "alpha > 0", "--set", "alpha=-1")]
    [InlineData("error-set-outside.txt", "hermite", "exp(-a*x^2)", "--set", "a=-1/2")]
    [InlineData("error-set.txt", "hermite", "leaky_relu(alpha)", "--set", "alpha")]
    [InlineData("error-mean.txt", "hermite", "relu", "--mean", "2*x")]
    [InlineData("error-network-kernel.txt", "network-kernel", "relu", "--norm", "0")]
    [InlineData("error-pole.txt", "hermite", "1/x")]
    [InlineData("error-growth.txt", "check", "exp(x^2)")]
    [InlineData("error-two-arguments.txt", "check", "x", "+ 1")]
    [InlineData("error-nested-verb.txt", "train", "sizes", "relu")]
    [InlineData("error-size-list.txt", "train", "sizes", "--sizes", "1024,abc")]
    [InlineData("error-choice.txt", "train", "g50-raw", "--rows", "orthonorml")]
    [InlineData("error-gadget.txt", "gadget", "relu", "t^2 + u")]
    [InlineData("error-keep.txt", "expand", "relu", "--keep", "2;4")]
    [InlineData("error-experiment.txt", "train", "h")]
    [InlineData("error-check-cnn.txt", "check", "cnn", "--activation", "relo")]
    [InlineData("error-cnn-ratio.txt", "train", "cnn", "--ratio", "30")]
    [InlineData("error-cnn-patches.txt", "train", "cnn-table", "--patches", "25;36")]
    [InlineData("error-cnn-kernel.txt", "train", "cnn-table", "--activation", "sin(x + 1)")]
    [InlineData("error-recover-width.txt", "recover", "relu", "--dim", "3", "--width", "4")]
    [InlineData("error-size-small.txt", "train", "sizes", "--sizes", "1024, 10")]
    [InlineData("error-size-great.txt", "landscape", "concentration", "--sizes", "1024,99999999999999999999")]
    [InlineData("error-cnn-patches-one.txt", "train", "cnn-table", "--patches", "25,1")]
    [InlineData("error-cnn-ratios.txt", "train", "cnn-table", "--ratios", "1,-4")]
    [InlineData("error-cnn-ratios-great.txt", "train", "cnn-table", "--ratios", "500")]
    [InlineData("error-sizes.txt", "train", "sizes", "--sizes", "4096,4096")]
    [InlineData("error-sizes-g.txt", "train", "sizes", "--condition", "2")]
    [InlineData("error-concentration-size.txt", "landscape", "concentration", "--dim", "9")]
    [InlineData("error-concentration-tanh.txt", "landscape", "concentration", "--activation", "tanh")]
    [InlineData("error-recover-f.txt", "recover", "tanh", "--condition", "2")]
    [InlineData("error-recover-g.txt", "recover", "relu", "--condition", "2", "--objective", "G")]
    [InlineData("error-recover-condition.txt", "recover", "relu", "--condition", "0.5")]
    [InlineData("error-neighbours.txt", "neighbours", "yan")]
    [InlineData("error-neighbours-sizes.txt", "neighbours", "--from", "9")]
    [InlineData("error-leap.txt", "leap", "x1 + sin(x2)")]
    [InlineData("error-rho.txt", "readouts", "relu", "--rho", "3/2")]
    [InlineData("error-kernel-twice.txt", "kernel", "relu", "--rho", "1/2", "--angle", "1")]
    [InlineData("error-kernel-angle.txt", "kernel", "relu", "--angle", "22/7")]
    [InlineData("error-kernel-scale.txt", "kernel", "relu", "--scale1", "0")]
    [InlineData("error-kernel-growth.txt", "kernel", "exp(x^2/5)", "--scale2", "2")]
    [InlineData("error-bias.txt", "readouts", "relu", "--bias-variance", "-1")]
    public void Error_messages_stay_as_reviewed(string file, params string[] args)
    {
        CommandRun run = CommandRun.Of(args);
        Assert.Equal(string.Empty, run.Output);
        Assert.Equal(3, run.ExitCode);
        Snapshot.Matches(file, run.Error);
    }

    [Theory]
    [InlineData("check-relu.txt", "relu")]
    [InlineData("check-tanh.txt", "tanh")]
    public void The_table_of_verdicts_stays_as_reviewed(string file, string activation)
    {
        CommandRun run = CommandRun.Of("check", activation, "--effort", "0.05");
        Assert.Equal(0, run.ExitCode);
        Snapshot.Matches(file, Scores().Replace(run.Output, "= #"));
    }

    [Fact]
    public void A_comma_decimal_culture_changes_nothing()
    {
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo? defaultBefore = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (comma, comma);
            What_is_printed_stays_as_reviewed("hermite-relu.json", "hermite", "relu", "--digits", "30", "--json");
            What_is_printed_stays_as_reviewed("hermite-relu.txt", "hermite", "relu");
            Assert.Equal(0, CommandRun.Of("hermite", "max(0, x - 0.5)", "--order", "2").ExitCode);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (before, defaultBefore);
        }
    }

    // Scores depend on the last bits of the machine's sine and exponential.
    [GeneratedRegex(@"= \d+\.\d\d", RegexOptions.None, 1000)]
    private static partial Regex Scores();
}
