using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>Columns of an element whose id alone came to the database.</summary>
internal sealed class AbsentColumns<TArm>(StatementDraft draft) : IElementColumns<TArm>
{
    public string Column(string key, Func<TArm, ArmColumn> column)
    {
        draft.Locality?.Leave();
        return "NULL";
    }
}
