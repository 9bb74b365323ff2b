namespace ScoGraph.Sqlite.Commits;

/// <summary>The words of a commit's JSON.</summary>
internal static class CommitNames
{
    public const string Nodes = "nodes";
    public const string Relationships = "relationships";
    public const string Schema = "schema";
    public const string Before = "before";
    public const string After = "after";
    public const string Id = "id";
    public const string Kind = "change";
    public const string LabelsBefore = "labelsBefore";
    public const string LabelsAfter = "labelsAfter";
    public const string Type = "type";
    public const string Start = "start";
    public const string End = "end";
    public const string Properties = "properties";

    private const string Created = "created", Changed = "changed", Deleted = "deleted";

    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Created => Created,
        ChangeKind.Changed => Changed,
        _ => Deleted,
    };

    public static ChangeKind? Kinds(string word) => word switch
    {
        Created => ChangeKind.Created,
        Changed => ChangeKind.Changed,
        Deleted => ChangeKind.Deleted,
        _ => null,
    };
}
