using Microsoft.Extensions.AI;

namespace ScoGraph.Extensions.AI.Tests;

/// <summary>A client that answers what a test has it answer, and remembers what it was asked.</summary>
internal sealed class ScriptedClient(Func<string, CancellationToken, Task<string>> answer) : IChatClient
{
    public List<string> Asked { get; } = [];

    public ChatOptions? Options { get; private set; }

    public static ScriptedClient Of(string answer) => new((_, _) => Task.FromResult(answer));

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        string question = messages.Last().Text;
        Asked.Add(question);
        Options = options;
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await answer(question, cancellationToken)));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
