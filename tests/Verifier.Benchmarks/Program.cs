using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Verifier.Benchmarks;
using Verifier.Benchmarks.Specialists;

switch (args.FirstOrDefault())
{
    case "steps":
        StepComparison.Run();
        break;
    case "recovery":
        RecoveryComparison.Run();
        break;
    case "population":
        PopulationComparison.Run();
        break;
    case "convolution":
        ConvolutionComparison.Run();
        break;
    case "specialists":
        SpecialistComparison.Run(args[1..]);
        break;
    case "kernels":
        KernelComparison.Run();
        break;
    default:
        // In process, because the project that BenchmarkDotNet would generate cannot see references that are not transitive.
        ManualConfig config = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        break;
}
