using System.CommandLine;

namespace ScoGraph.Tool.Commands.Jupyter;

/// <summary>scograph jupyter: the notebook kernel.</summary>
internal static class JupyterCommand
{
    public static Command Create(TextWriter output) =>
        new("jupyter", "The kernel for Jupyter notebooks.") { JupyterInstallCommand.Create(output), JupyterRunCommand.Create() };
}
