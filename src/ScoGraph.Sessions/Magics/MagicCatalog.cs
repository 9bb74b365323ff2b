using ScoGraph.Model.Diagnostics;
using ScoGraph.Sessions.Magics.Transactions;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

/// <summary>Every magic, in the order in which %help lists them.</summary>
internal static class MagicCatalog
{
    public static IReadOnlyList<IMagic> All { get; } =
    [
        new OpenMagic(), new NewMagic(), new ExportMagic(), new SaveMagic(), new SchemaMagic(), new DrawMagic(), new ParamMagic(),
        new PlanMagic("explain", "Shows the plan of a query without running it."),
        new PlanMagic("profile", "Runs a query and shows its plan with the rows and the time of each operator."),
        new WhyMagic(), new WhyNotMagic(), new BeginMagic(),
        new EndMagic("commit", "Ends the transaction and keeps its changes.", "committed", session => session.Commit()),
        new EndMagic("rollback", "Ends the transaction and takes its changes back.", "rolled back", session => session.Rollback()),
        new RowsMagic(), new TimeoutMagic(), new ValidOnMagic(), new AsOfMagic(), new BelieveMagic(), new ProceduresMagic(),
        new HelpMagic(),
    ];

    public static IMagic? Find(string name) => All.FirstOrDefault(m => m.Name == name || m.OtherName == name);

    /// <exception cref="SessionException">There is no such magic.</exception>
    public static IMagic Get(SessionHost host, string name) => Find(name)
        ?? throw SessionErrors.UnknownMagic(host, name, NearestName.Find(name, All.Select(m => m.Name)));
}
