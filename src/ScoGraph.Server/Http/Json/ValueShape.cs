namespace ScoGraph.Server.Http.Json;

/// <summary>How values look in an answer.</summary>
internal enum ValueShape
{
    /// <summary>Plain JSON: readable, some types fall together.</summary>
    Plain,

    /// <summary>Each value with its type, as <c>{"$type":"Integer","_value":"1"}</c>.</summary>
    Typed,
}
