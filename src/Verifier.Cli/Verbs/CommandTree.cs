using System.CommandLine;
using System.CommandLine.Help;
using Verifier.Cli.Input;
using Verifier.Cli.Output;

namespace Verifier.Cli.Verbs;

/// <summary>The verbs of the command.</summary>
internal static class CommandTree
{
    /// <summary>The whole command line, its actions bound to <paramref name="session"/>.</summary>
    public static Command Create(Session session)
    {
        Command root = new("verifier", "Checks formulas about one-hidden-layer networks with Gaussian input: exact "
            + "where possible, enclosed or sampled otherwise.");
        root.Options.Add(new HelpOption { Action = new HelpAction { MaxWidth = session.Streams.Width } });
        root.Options.Add(new VersionOption());
        root.Options.Add(CatalogueInput.Option());
        root.Options.Add(ProgressInput.Option());

        root.Subcommands.Add(HermiteVerb.Create(session));
        root.Subcommands.Add(ReadoutsVerb.Create(session));
        root.Subcommands.Add(KernelVerb.Create(session));
        root.Subcommands.Add(NetworkKernelVerb.Create(session));
        root.Subcommands.Add(LeapVerb.Create(session));
        root.Subcommands.Add(ExpandVerb.Create(session));
        root.Subcommands.Add(GadgetVerb.Create(session));
        root.Subcommands.Add(DesignVerb.Create(session));
        root.Subcommands.Add(CheckVerb.Create(session));
        root.Subcommands.Add(NeighboursVerb.Create(session));
        root.Subcommands.Add(TrainVerb.Create(session));
        root.Subcommands.Add(RecoverVerb.Create(session));
        root.Subcommands.Add(LandscapeVerb.Create(session));
        root.Subcommands.Add(LatexVerb.Create(session));
        root.Subcommands.Add(ReportVerb.Create(session));
        root.Subcommands.Add(ListVerb.Create(session));
        return root;
    }
}
