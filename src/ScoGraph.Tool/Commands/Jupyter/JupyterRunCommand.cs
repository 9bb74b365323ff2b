using System.CommandLine;
using ScoGraph.Jupyter;
using ScoGraph.Tool.Commands.Options;

namespace ScoGraph.Tool.Commands.Jupyter;

/// <summary>scograph jupyter run FILE: is the kernel. Jupyter calls it.</summary>
internal static class JupyterRunCommand
{
    public static Command Create()
    {
        Argument<string> connection = new("connection-file") { Description = "The file in which Jupyter says where to listen." };
        Command command = new("run", "Runs the kernel until it is shut down; Jupyter calls this.") { connection };
        LimitOptions limits = KernelLimits.Options();
        limits.AddTo(command);
        Option<string[]> procedures = ProceduresOption.Create();
        command.Options.Add(procedures);
        command.SetAction(parsed =>
        {
            KernelHost.Run(
                parsed.GetRequiredValue(connection), TimeProvider.System, limits.Read(parsed), ProceduresOption.Read(parsed, procedures));
            return ExitCodes.Success;
        });
        return command;
    }
}
