using System.Text.Json.Serialization;
using ScoGraph.Jupyter.Wire.Contents;
using ScoGraph.Jupyter.Wire.Contents.Editing;

namespace ScoGraph.Jupyter.Wire;

/// <summary>How everything that travels is written and read; the names are Python's.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MessageHeader))]
[JsonSerializable(typeof(ConnectionFile))]
[JsonSerializable(typeof(KernelSpec))]
[JsonSerializable(typeof(ExecuteRequest))]
[JsonSerializable(typeof(ExecuteReply))]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(AbortedReply))]
[JsonSerializable(typeof(CursorRequest))]
[JsonSerializable(typeof(CompleteReply))]
[JsonSerializable(typeof(InspectReply))]
[JsonSerializable(typeof(IsCompleteRequest))]
[JsonSerializable(typeof(IsCompleteReply))]
[JsonSerializable(typeof(HistoryRequest))]
[JsonSerializable(typeof(HistoryReply))]
[JsonSerializable(typeof(CommRequest))]
[JsonSerializable(typeof(CommInfoReply))]
[JsonSerializable(typeof(ShutdownContent))]
[JsonSerializable(typeof(InterruptReply))]
[JsonSerializable(typeof(KernelInfoReply))]
[JsonSerializable(typeof(StatusContent))]
[JsonSerializable(typeof(ExecuteInputContent))]
[JsonSerializable(typeof(TextStreamContent))]
[JsonSerializable(typeof(DisplayContent))]
[JsonSerializable(typeof(ClearOutputContent))]
[JsonSerializable(typeof(ExecuteResultContent))]
[JsonSerializable(typeof(ErrorContent))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(System.Text.Json.JsonElement[]))]
internal sealed partial class WireJson : JsonSerializerContext;
