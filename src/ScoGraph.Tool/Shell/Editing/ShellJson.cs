using System.Text.Json.Serialization;

namespace ScoGraph.Tool.Shell.Editing;

[JsonSerializable(typeof(string))]
internal sealed partial class ShellJson : JsonSerializerContext;
