package payload

// Protocols of services whose messages are JSON objects, known by their members.
var (
	homeAssistant = gateway("homeassistant", "Home Assistant", &shapes{"type", `
Auth required|The server wants a token first, in a message: a header does not count|type=auth_required ?ha_version
Auth|The client shows its token|type=auth access_token
Auth|The client shows its password|type=auth api_password
Auth answer|The server takes the token, or refuses it|type=auth_ok/auth_invalid ?ha_version ?message
Result|The answer to the command with this id|id type=result success ?result ?error
Event|What the client has subscribed to|id type=event event{
Command|The client asks for something|id type=get_states/get_config/get_services/get_panels/supported_features ?features
Command|The client subscribes, or ends that|id type=subscribe_events/subscribe_trigger/unsubscribe_events/subscribe_entities ?event_type ?trigger ?subscription ?entity_ids
Command|The client calls a service|id type=call_service domain service ?service_data ?target ?return_response
Ping|One side asks whether the other is there, or answers|id type=ping/pong|?
`, `
id: The command, in its answers too
ha_version: The version of Home Assistant
`})
	pusher = gateway("pusher", "Pusher", &shapes{"event", `
Event|What happens to the connection or a subscription|event=pusher:connection_established/pusher:error/pusher:subscribe/pusher:unsubscribe/pusher:ping/pusher:pong/pusher:signin/pusher:signin_success/pusher:subscription_succeeded/pusher:subscription_error/pusher_internal:subscription_succeeded/pusher_internal:member_added/pusher_internal:member_removed ?data ?channel
Event|What a channel sends|event channel data|?
`, `
event: What happens
channel: The channel
data: What the event carries, mostly JSON within a string
`})
	discord = gateway("discord", "Discord's gateway", &shapes{"op", `
Dispatch|An event|op=0 d{ s t
Hello|The server says how often it wants a heartbeat|op=10 d{ s t
Heartbeat ACK|The server has the heartbeat|op=11 d s t
Command|What one side wants of the other|op=1/2/3/4/6/7/8/9 d s t
Command|What one side wants of the other|op=1/2/3/4/6/7/8/9/10/11 ?d ?s ?t|?
`, `
op: 0 dispatch, 1 heartbeat, 2 identify, 3 presence, 4 voice state, 6 resume, 7 reconnect, 8 members, 9 invalid session, 10 hello, 11 heartbeat ACK
d: The data
s: The number of the event, for heartbeats and to resume
t: The event
`})
	slack = gateway("slack", "Slack", &shapes{"type", `
Envelope|An event, to be acknowledged by its id (Socket Mode)|envelope_id type=events_api/interactive/slash_commands payload{ accepts_response_payload ?retry_attempt ?retry_reason
Hello|The server is ready (Socket Mode)|type=hello num_connections connection_info{ ?debug_info
Disconnect|The server ends the connection soon|type=disconnect reason debug_info
Message|Somebody has written (RTM)|type=message channel user text ts ?team ?event_ts ?client_msg_id ?blocks ?source_team ?user_team ?suppress_notification
`, ""})
	mattermost = gateway("mattermost", "Mattermost", &shapes{"seq/seq_reply", `
Event|What has happened|event data{ broadcast{ seq
Answer|The answer to the request with this number|status seq_reply ?data ?error
Request|The client asks for something|seq action=authentication_challenge/user_typing/get_statuses/get_statuses_by_ids ?data
`, `
seq: The number of the message
seq_reply: The number of the request
`})
	oldSignalR = gateway("signalr-aspnet", "ASP.NET SignalR", &shapes{"C/H/R", `
Messages|The server calls methods of the client|C M ?S ?G ?L ?T
Call|The client calls a method|H M A ?I ?S
Answer|The server answers a call|I R ?S
Answer|The call has failed|I E ?H ?T ?D ?S
`, `
C: How far the client has read
M: Messages, or the method
H: The hub
A: Arguments
I: The call
S: The state, or that the connection begins
G: The groups
R: The result
E: What went wrong
`})
)

// gateway is the format of a protocol whose messages are known by shapes.
func gateway(id, label string, s *shapes) Format {
	return Format{ID: id, Label: label, read: s.read, weights: weights{0, 8, 1, 0, 0, 't'}}
}
