using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class SaveMagic : IMagic
{
    public string Name => "save";

    public string Usage => "%save FILE";

    public string Help => "Writes the graph to a file, which is the open one from then on; without a file to the open one.";

    public void Run(CellExecution execution)
    {
        Session session = execution.Session;
        if (session.File is { } kept && (execution.Argument.Length == 0 || execution.Argument == kept) && KeptGraph.Is(kept))
        {
            execution.Output.Write($"{kept} has every commit already\n");
            return;
        }

        SaveTarget target = execution.Argument.Length > 0 ? SaveTarget.Named(execution.Argument)
            : session.File is { } file ? SaveTarget.Own(file) ?? throw SessionErrors.FolderIsOpen(session.Host, file)
            : throw SessionErrors.NoFileIsOpen(session.Host);
        session.Save(target, execution.Cancellation);
        execution.Output.Write($"written to {target.Path}\n");
    }
}
