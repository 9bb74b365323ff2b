using System.Text.Json;

namespace ScoGraph.Jupyter.Tests;

/// <summary>The kernel as a client sees it, over its sockets.</summary>
public sealed class KernelTests : IDisposable
{
    private const string Endless = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b % 7)";

    private readonly KernelClient _client = new();

    [Fact]
    public void Says_who_it_is()
    {
        string id = _client.Send("kernel_info_request", "{}");
        Heard reply = _client.Reply();
        Assert.Equal(("kernel_info_reply", id, "5.3", "scograph"), (reply.Type, reply.ParentId, reply.Text("protocol_version"), reply.Text("implementation")));
        Assert.Equal("cypher", reply.Content.GetProperty("language_info").GetProperty("name").GetString());
    }

    [Fact]
    public void Runs_a_cell_between_busy_and_idle()
    {
        string id = _client.Execute("RETURN 6 * 7 AS answer");
        Assert.Equal(("ok", "1"), (_client.Reply() is var reply ? reply.Text("status") : "", reply.Text("execution_count")));
        List<Heard> heard = _client.Published(id);
        Assert.Equal(["status", "execute_input", "execute_result", "status"], heard.Select(h => h.Type));
        JsonElement data = heard[2].Content.GetProperty("data");
        Assert.Contains("42", data.GetProperty("text/plain").GetString(), StringComparison.Ordinal);
        Assert.Contains("<table", data.GetProperty("text/html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_an_error_with_a_caret()
    {
        string id = _client.Execute("MATC (n) RETURN n");
        Heard reply = _client.Reply(), error = _client.Published(id).Single(h => h.Type == "error");
        Assert.Equal(("error", "SyntaxError"), (reply.Text("status"), reply.Text("ename")));
        Assert.Contains("  ^^^^", error.Content.GetProperty("traceback").EnumerateArray().Select(l => l.GetString()));
    }

    [Fact]
    public void A_message_with_a_bad_signature_is_dropped()
    {
        _client.Send("execute_request", """{"code":"CREATE (:Forged)"}""", key: "another secret");
        string id = _client.Execute("MATCH (f:Forged) RETURN count(*) AS n");
        Assert.Equal(id, _client.Reply().ParentId);
        Assert.Contains("\n0\n", _client.Published(id).Single(h => h.Type == "execute_result").Text("data")
            .Replace("\\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_cell_is_neither_shown_nor_counted()
    {
        string id = _client.Execute("RETURN 1", ",\"silent\":true");
        Assert.Equal("0", _client.Reply().Text("execution_count"));
        Assert.All(_client.Published(id), h => Assert.Equal("status", h.Type));
        _client.Execute("RETURN 2", ",\"store_history\":false");
        Assert.Equal("0", _client.Reply().Text("execution_count"));
        _client.Send("history_request", """{"hist_access_type":"tail","n":5}""");
        Assert.Equal(0, _client.Reply().Content.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public void Past_cells_are_remembered()
    {
        foreach (string cell in (string[])["RETURN 1 AS a", "RETURN 2 AS b", "RETURN 1 AS a"])
        {
            _client.Execute(cell);
            _client.Reply();
        }

        Assert.Equal("[[0,2,\"RETURN 2 AS b\"],[0,3,\"RETURN 1 AS a\"]]", History("""{"hist_access_type":"tail","n":2}"""));
        Assert.Equal("[[0,2,\"RETURN 2 AS b\"]]", History("""{"hist_access_type":"range","session":0,"start":2,"stop":3}"""));
        Assert.Equal("[[0,2,\"RETURN 2 AS b\"]]", History("""{"hist_access_type":"search","pattern":"*2*"}"""));
        Assert.Equal("[[0,2,\"RETURN 2 AS b\"],[0,3,\"RETURN 1 AS a\"]]", History("""{"hist_access_type":"search","pattern":"RETURN ?*","unique":true}"""));
        Assert.StartsWith("[[0,3,[\"RETURN 1 AS a\",\"a", History("""{"hist_access_type":"tail","n":1,"output":true}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupt_stops_the_query_and_what_waits_behind_it()
    {
        string running = _client.Execute(Endless), waiting = _client.Execute("RETURN 1");
        Assert.Equal(running, _client.Await("execute_input").ParentId);
        _client.Send("interrupt_request", "{}", onControl: true);
        Assert.Equal("interrupt_reply", _client.Reply(onControl: true).Type);
        Heard first = _client.Reply();
        Assert.Equal((running, "error", "Interrupted"), (first.ParentId, first.Text("status"), first.Text("ename")));
        Heard second = _client.Reply();
        Assert.Equal((waiting, "aborted"), (second.ParentId, second.Text("status")));
        _client.Execute("RETURN 1");
        Assert.Equal("ok", _client.Reply().Text("status"));
    }

    [Fact]
    public void Cells_after_a_failed_one_run_where_the_client_wishes()
    {
        _client.Execute("nonsense", ",\"stop_on_error\":false");
        _client.Execute("RETURN 1");
        Assert.Equal(["error", "ok"], [_client.Reply().Text("status"), _client.Reply().Text("status")]);
    }

    [Fact]
    public void Completes_describes_and_judges()
    {
        _client.Send("complete_request", """{"code":"%sch","cursor_pos":4}""");
        Assert.Equal("[\"%schema\"]", _client.Reply().Text("matches"));
        _client.Send("inspect_request", """{"code":"%schema","cursor_pos":3,"detail_level":0}""");
        Assert.Equal("True", _client.Reply().Text("found"));
        _client.Send("is_complete_request", """{"code":"MATCH (n)"}""");
        Assert.Equal("incomplete", _client.Reply().Text("status"));
    }

    [Fact]
    public void Widgets_find_nobody()
    {
        _client.Send("comm_info_request", "{}");
        Assert.Equal("{}", _client.Reply().Text("comms"));
        string id = _client.Send("comm_open", """{"comm_id":"7","target_name":"widget","data":{}}""");
        Assert.Equal("7", _client.Published(id).Single(h => h.Type == "comm_close").Text("comm_id"));
    }

    [Fact]
    public void Requests_that_nobody_knows_pass()
    {
        string id = _client.Send("debug_request", "{}", onControl: true);
        Assert.Equal(["status", "status"], _client.Published(id).Select(h => h.Type));
        _client.Send("kernel_info_request", "no JSON at all", onControl: true);
        Assert.Equal("ok", _client.Reply(onControl: true).Text("status"));
    }

    [Fact]
    public void The_heart_beats() => Assert.Equal([1, 2, 3], _client.Beat([1, 2, 3])!);

    [Fact]
    public void Shutdown_is_answered_also_while_a_cell_runs()
    {
        _client.Execute(Endless);
        _client.Await("execute_input");
        _client.Send("shutdown_request", """{"restart":true}""", onControl: true);
        Assert.Equal("True", _client.Reply(onControl: true).Text("restart"));
        Assert.True(_client.Kernel.WaitForEnd(TimeSpan.FromMinutes(1)));
    }

    public void Dispose() => _client.Dispose();

    private string History(string request)
    {
        _client.Send("history_request", request);
        return _client.Reply().Text("history");
    }
}
