using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class ProceduresMagic : IMagic
{
    public string Name => "procedures";

    public string Usage => "%procedures NAME";

    public string Help => "Adds functions and procedures to those of the language from here on: apoc. Alone it tells which were added.";

    public void Run(CellExecution execution)
    {
        Session session = execution.Session;
        if (execution.Argument.Length > 0)
            session.Extend(ProcedureSets.Find(execution.Argument) ?? throw SessionErrors.Usage(session.Host, Usage));
        string added = string.Join(", ", session.Extensions.Select(extension => extension.Name));
        execution.Output.Write(added.Length == 0 ? "No procedures were added.\n" : $"Procedures of {added}.\n");
    }
}
