namespace ScoGraph.Formats.Json;

/// <summary>The fixed words of the document.</summary>
internal static class JsonNames
{
    public const string Format = "format";
    public const string FormatName = "scograph";
    public const string Version = "version";
    public const long CurrentVersion = 1;
    public const string IdProperty = "idProperty";
    public const string Schema = "schema";
    public const string Nodes = "nodes";
    public const string Relationships = "relationships";
    public const string Id = "id";
    public const string Labels = "labels";
    public const string Properties = "properties";
    public const string Type = "type";
    public const string Start = "start";
    public const string End = "end";
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Label = "label";
    public const string Types = "types";
    public const string From = "from";
    public const string To = "to";

    /// <summary>The property whose values serve as node ids where every node has one of its own.</summary>
    public const string Key = "key";

    /// <summary>
    /// How deep arrays and objects may stand within one another: the levels of a value and those of a document around it.
    /// </summary>
    public const int MaxDepth = 256;

    public static readonly string[] HeaderMembers = [Format, Version, IdProperty, Schema, Nodes];
    public static readonly string[] DeclarationMembers = [Name, Kind, Label, Type, Properties, Types, From, To];
    public static readonly string[] NodeMembers = [Id, Labels, Properties];
    public static readonly string[] RelationshipMembers = [Type, Start, End, Properties];
}
